import type { AttributeRule } from '../engine/rule'
import { ofSender, senderFindings } from './sender-findings'

/** What has to be registered before a message from such a sender arrives. */
export const senderRegistration: AttributeRule = {
  id: 'sender-registration',
  says: 'A sender that must be registered is registered before the first message.',
  passes: '<Message src="14155550100" dst="14155550101">Hi</Message>',
  fails: '<Message src="ACME" dst="6591234567">Hi</Message>',
  of: ofSender,
  judge: (attribute) => senderFindings(attribute, true),
}
