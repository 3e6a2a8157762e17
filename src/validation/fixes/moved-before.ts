import type { ElementNode } from '../../model/node'
import type { Fix } from '../../model/problem'

/** Moves a step of `parent` before another one. */
export function movedBefore(parent: ElementNode, step: ElementNode, target: ElementNode): Fix {
  return {
    label: `Move <${step.name}> before <${target.name}>`,
    on: parent.id,
    edit(element) {
      const moved = element.children.find((child) => child.id === step.id)
      const others = element.children.filter((child) => child !== moved)
      const at = others.findIndex((child) => child.id === target.id)
      if (moved === undefined || at < 0) return element
      return { ...element, children: [...others.slice(0, at), moved, ...others.slice(at)] }
    },
  }
}
