import type { ElementNode } from '../../model/node'
import type { Fix } from '../../model/problem'
import { newElement } from './new-element'

/** Adds a step behind one that waits for the caller, for those who enter nothing. */
export function fallbackStep(parent: ElementNode, step: ElementNode): Fix {
  const name = 'Speak'
  return {
    label: `Add an empty <${name}> after <${step.name}>`,
    on: parent.id,
    isUnfinished: true,
    edit(element) {
      const index = element.children.findIndex(({ id }) => id === step.id)
      return index < 0 ? element : { ...element, children: element.children.toSpliced(index + 1, 0, newElement(name)) }
    },
  }
}
