import { specOf } from '../../catalogue'
import type { ElementSpec, Picture } from '../../catalogue/spec'
import type { Node } from '../../model/node'

/** What stands before the name of a node: a picture in the colour of its kind, or a dot where it has none. */
export interface Icon {
  readonly picture: Picture | (typeof others)[keyof typeof others] | typeof unknown | undefined
  readonly colour: ElementSpec['category'] | 'plain'
}

/** Returns the icon of a node. */
export function iconOf(node: Node): Icon {
  return node.kind === 'element' ? iconOfElement(node.name) : { picture: others[node.kind], colour: 'plain' }
}

/** Returns the icon of the elements with this name. */
export function iconOfElement(name: string): Icon {
  const spec = specOf(name)
  return { picture: spec ? spec.picture : unknown, colour: spec?.category ?? 'plain' }
}

const unknown = 'question mark'
const others = { text: 'text', cdata: 'text', comment: 'note', instruction: 'code' } as const satisfies {
  readonly [K in Exclude<Node['kind'], 'element'>]: string
}
