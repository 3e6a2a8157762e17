import { specOf } from '../../catalogue/index'
import type { ElementSpec } from '../../catalogue/spec'
import { isText, ownText } from '../../model/content'
import type { ElementNode, Node } from '../../model/node'
import { hasPlaceholder } from '../../model/placeholders'
import type { Fix } from '../../model/problem'
import { checkValue } from '../values/values'
import { newText } from './new-element'

/** Puts the child around each text of an element that holds elements only, where that is what the text is: a number in Dial, words in Response. */
export function textWrap(element: ElementNode, spec: ElementSpec): Fix | null {
  const texts = element.children.filter(isWritten)
  if (texts.length === 0 || hasPlaceholder(ownText(element))) return null
  const around = spec.children.find((name) => texts.every(({ text }) => isMeant(name, text.trim())))
  if (around === undefined) return null
  return {
    label: texts.length === 1 ? `Put <${around}> around it` : `Put <${around}> around each text`,
    edit: (wrong) =>
      wrong.children.some(isWritten)
        ? { ...wrong, children: wrong.children.map((child) => (isWritten(child) ? newText(around, child.text.trim()) : child)) }
        : wrong,
  }
}

const isWritten = (node: Node): node is Extract<Node, { kind: 'text' | 'cdata' }> => isText(node) && node.text.trim() !== ''

/** Returns whether the text can stand in such an element, right or nearly so. */
function isMeant(name: string, text: string): boolean {
  const spec = specOf(name)
  if (spec?.text === undefined || Object.values(spec.attributes).some(({ required }) => required)) return false
  const problem = checkValue(spec.text.type, text)
  return problem === null || problem.replacement !== undefined
}
