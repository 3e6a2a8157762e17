import type { ElementNode, NodeId } from '../../model/node'
import type { Fix } from '../../model/problem'
import { counted } from '../values/value-problem'

/** Returns the elements behind the child at `index`. */
export function nodesBehind(parent: ElementNode, index: number): readonly ElementNode[] {
  return parent.children.slice(index + 1).filter((child) => child.kind === 'element')
}

/** Returns the words for some steps, such as `<Speak> and 2 more steps`. */
export function wordsFor(steps: readonly ElementNode[]): string {
  const more = steps.length < 2 ? '' : ` and ${counted(steps.length - 1, 'more step')}`
  return `<${steps[0]?.name ?? ''}>${more}`
}

/** Takes those steps out of their parent. */
export function removalBehind(parent: ElementNode, steps: readonly ElementNode[]): Fix {
  const gone: ReadonlySet<NodeId> = new Set(steps.map(({ id }) => id))
  return {
    label: steps.length === 1 ? `Remove <${steps[0]?.name ?? ''}>` : `Remove the ${counted(steps.length, 'step')}`,
    on: parent.id,
    edit: (element) => ({ ...element, children: element.children.filter((child) => !gone.has(child.id)) }),
  }
}
