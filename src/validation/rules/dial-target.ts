import { ownText } from '../content'
import { effectiveValue } from '../conditions'
import { hasPlaceholder } from '../placeholders'
import type { ElementRule } from '../rule'
import { quoted } from '../value-problem'

/** A User holds a SIP address, save in a WhatsApp call, which rings a phone number and shows a number of its own. */
export const dialTarget: ElementRule = {
  id: 'dial-target',
  judge(element, spec, report) {
    if (element.name !== 'Dial') return
    const callType = effectiveValue(element, spec, 'callType') ?? ''
    if (hasPlaceholder(callType)) return
    const isWhatsapp = callType === 'whatsapp'
    if (isWhatsapp && !element.attributes.has('callerId')) {
      report({
        level: 'error',
        message: '<Dial> callerId: expected your WhatsApp business number while callType is "whatsapp", found nothing',
        consequence: 'Plivo cannot place the WhatsApp call without it.',
        source: 'Plivo docs',
        attribute: 'callerId',
      })
    }
    for (const child of element.children) {
      if (child.kind !== 'element' || child.name !== 'User') continue
      const text = ownText(child).trim()
      const isNumber = /^\+?\d+$/.test(text)
      const isSip = /^sips?:/i.test(text)
      if (isWhatsapp ? !isSip : !isNumber) continue
      report({
        level: 'warning',
        message: `<User>: expected ${isWhatsapp ? 'a phone number while callType of <Dial> is "whatsapp"' : 'a SIP address such as sip:name@phone.plivo.com'}, found ${quoted(text)}`,
        consequence: isWhatsapp
          ? 'WhatsApp rings phone numbers only; nobody is called.'
          : 'Plivo calls no phone number this way; <Number> does.',
        source: 'Plivo docs',
        nodeId: child.id,
        inText: true,
      })
    }
  },
}
