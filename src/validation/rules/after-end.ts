import { specOf } from '../../catalogue/index'
import type { ElementNode } from '../../model/node'
import { childElements } from '../content'
import type { ElementRule } from '../rule'
import { counted } from '../value-problem'

/** Nothing stands after a step that ends the document; the first step that does not run is named, with the number of those behind it. */
export const afterEnd: ElementRule = {
  id: 'after-end',
  judge(element, spec, report, kind) {
    if (kind === 'message' || spec.content !== 'elements') return
    const last = element.children.findIndex((child) => child.kind === 'element' && ends(child))
    if (last < 0) return
    const end = element.children[last]
    const [first, ...others] = childElements({ ...element, children: element.children.slice(last + 1) })
    if (end?.kind !== 'element' || first === undefined) return
    const more = others.length === 0 ? '' : ` and ${counted(others.length, 'more step')}`
    report({
      level: 'warning',
      message: `<${element.name}>: expected nothing after <${end.name}>, found <${first.name}>${more}`,
      consequence: `The call never gets there: <${end.name}> ends this document.`,
      source: 'Plivo docs; engine',
      nodeId: first.id,
    })
  },
}

function ends(element: ElementNode): boolean {
  const end = specOf(element.name)?.endsDocument
  return end !== undefined && (end.unless === undefined || !element.attributes.has(end.unless))
}
