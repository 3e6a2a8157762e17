import { elementNames, specOf } from '../../catalogue/index'
import type { ElementSpec } from '../../catalogue/spec'
import type { ElementNode } from '../../model/node'
import type { ElementRule } from '../rule'
import { nothing } from '../rule'
import { counted } from '../value-problem'

/** Nothing stands after a step that ends the document; the first step that does not run is named, with the number of those behind it. */
export const afterEnd: ElementRule = {
  id: 'after-end',
  judge(element, spec, kind) {
    if (kind === 'message' || spec.content !== 'elements') return nothing
    const end = element.children.findIndex((child) => child.kind === 'element' && ends(child))
    const ender = element.children[end]
    if (ender?.kind !== 'element') return nothing
    const [first, ...others] = element.children.slice(end + 1).filter((child) => child.kind === 'element')
    if (first === undefined) return nothing
    const more = others.length === 0 ? '' : ` and ${counted(others.length, 'more step')}`
    return [
      {
        level: 'warning',
        message: `<${element.name}>: expected nothing after <${ender.name}>, found <${first.name}>${more}`,
        consequence: `The call never gets there: <${ender.name}> ends this document.`,
        source: 'Plivo docs; engine',
        nodeId: first.id,
      },
    ]
  },
}

const enders = new Map<string, NonNullable<ElementSpec['endsDocument']>>(
  elementNames.flatMap((name) => {
    const end = specOf(name)?.endsDocument
    return end === undefined ? [] : [[name, end] as const]
  }),
)

function ends(element: ElementNode): boolean {
  const end = enders.get(element.name)
  return end !== undefined && (end.unless === undefined || !element.attributes.has(end.unless))
}
