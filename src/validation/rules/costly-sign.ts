import { hasInstruction, isText, ownText } from '../../model/content'
import type { ElementNode } from '../../model/node'
import { entriesOf } from '../../messaging/recipients/entries'
import { measure } from '../../messaging/text/measure'
import { forcingIn } from '../../messaging/text/parts'
import { plainer } from '../../messaging/text/substitutes'
import { replaceWords, signName, theSign } from '../../messaging/text/words'
import { nothing } from '../engine/rule'
import type { ElementRule } from '../engine/rule'
import { attributeOfKind } from '../values/attribute-of-kind'

/** A text has no character that costs a part and has a cheaper spelling. */
export const costlySign: ElementRule = {
  id: 'costly-sign',
  says: 'No character makes the message cost an extra part needlessly.',
  passes: '<Message src="14155550100" dst="14155550101">We\'ll write back.</Message>',
  fails:
    '<Message src="14155550100" dst="14155550101">Your ticket is open. We’ll write back before five today, so please keep this number.</Message>',
  of: ({ category }) => category === 'message',
  judge(element, spec) {
    const text = ownText(element)
    if (forcingIn(text) === null || hasInstruction(element)) return nothing
    const sent = text.trim()
    const { first, plain, parts } = measure(sent)
    if (first === null || plain === null || plain.saves < 1) return nothing
    const { replaced, counted } = plain
    const others = replaced.length - 1
    const from = first.from + text.indexOf(sent)
    const list = attributeOfKind(spec, 'phoneList')
    const recipients = entriesOf(element.attributes.get(list ?? '') ?? '').length
    return [
      {
        level: 'info',
        message: `<${element.name}>: ${theSign(first.character)}${others > 0 ? ` and ${others} more make` : ' makes'} this ${parts} parts instead of ${counted.parts}`,
        consequence: `Costs ${parts * recipients} parts instead of ${counted.parts * recipients}: with the ${signName(first.character)}, only 67 characters fit in a part.`,
        source: 'GSM 03.38',
        inText: true,
        span: { from, to: from + first.character.length },
        fix: { label: replaceWords(plain), edit: inGsm },
      },
    ]
  },
}

function inGsm(element: ElementNode): ElementNode {
  const children = element.children.map((child) => {
    const plain = isText(child) ? plainer(child.text) : null
    return plain === null ? child : { ...child, text: plain.text }
  })
  return { ...element, children }
}
