import type { AttributeRule } from '../engine/rule'
import { ofSender, senderFindings } from './sender-findings'

/** What has to be registered before a message from such a sender arrives. */
export const senderRegistration: AttributeRule = {
  id: 'sender-registration',
  of: ofSender,
  judge: (attribute) => senderFindings(attribute, true),
}
