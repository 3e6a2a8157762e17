import type { ElementNode } from '../../model/node'
import type { Fix } from '../../model/problem'
import { withAttribute } from './element-edit'

/** Lets a step, or the one inside it, play once instead of until the call ends. */
export function finiteLoop(step: ElementNode, inner: ElementNode = step): Fix {
  const once = (element: ElementNode): ElementNode => withAttribute(element, 'loop', '1')
  return {
    label: `Set loop of <${inner.name}> to "1"`,
    on: step.id,
    edit: (element) =>
      inner === step
        ? once(element)
        : {
            ...element,
            children: element.children.map((child) => (child.kind === 'element' && child.id === inner.id ? once(child) : child)),
          },
  }
}
