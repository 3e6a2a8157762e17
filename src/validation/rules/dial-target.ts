import { ownText } from '../../model/content'
import type { ElementNode } from '../../model/node'
import { hasPlaceholder } from '../../model/placeholders'
import { nothing } from '../engine/rule'
import type { ElementRule, Finding } from '../engine/rule'
import { withName } from '../fixes/element-edit'
import { effectiveValue } from '../../running/conditions'
import { quoted } from '../values/value-problem'

/** A User holds a SIP address, save in a WhatsApp call, which rings a phone number and shows a number of its own. */
export const dialTarget: ElementRule = {
  id: 'dial-target',
  says: 'A <User> is a SIP address, or a phone number in a WhatsApp call.',
  passes: '<Dial><User>sip:alice@phone.plivo.com</User></Dial>',
  fails: '<Dial><User>14155550100</User></Dial>',
  judge(element, spec) {
    if (element.name !== 'Dial') return nothing
    const callType = effectiveValue(element, spec, 'callType') ?? ''
    if (hasPlaceholder(callType)) return nothing
    const isWhatsapp = callType === 'whatsapp'
    const found: Finding[] = isWhatsapp && !element.attributes.has('callerId') ? [missingCallerId] : []
    for (const child of element.children) {
      if (child.kind === 'element' && child.name === 'User' && isOfOtherCalls(child, isWhatsapp)) {
        found.push(isWhatsapp ? numberExpected(child) : sipExpected(child))
      }
    }
    return found
  },
}

const missingCallerId: Finding = {
  level: 'error',
  message: '<Dial> callerId: expected your WhatsApp business number while callType is "whatsapp", found nothing',
  title: 'Enter your WhatsApp business number',
  consequence: 'Plivo cannot place the WhatsApp call without it.',
  source: 'Plivo docs',
  attribute: 'callerId',
}

function isOfOtherCalls(user: ElementNode, isWhatsapp: boolean): boolean {
  const text = ownText(user).trim()
  return isWhatsapp ? /^sips?:/i.test(text) : /^\+?\d+$/.test(text)
}

const numberExpected = (user: ElementNode): Finding => ({
  level: 'warning',
  message: `<User>: expected a phone number while callType of <Dial> is "whatsapp", found ${quoted(ownText(user).trim())}`,
  title: 'Enter a phone number; WhatsApp doesn’t call SIP addresses',
  consequence: 'WhatsApp rings phone numbers only; nobody is called.',
  source: 'Plivo docs',
  nodeId: user.id,
  inText: true,
})

const byNumber = 'Number'

const sipExpected = (user: ElementNode): Finding => ({
  level: 'warning',
  message: `<User>: expected a SIP address such as sip:name@phone.plivo.com, found ${quoted(ownText(user).trim())}`,
  title: 'Enter a SIP address, or use <Number> for a phone number',
  consequence: 'Plivo calls no phone number this way; <Number> does.',
  source: 'Plivo docs',
  nodeId: user.id,
  inText: true,
  fix: { label: `Change to <${byNumber}>`, edit: (wrong) => withName(wrong, byNumber) },
})
