import type { AttributeRule } from '../engine/rule'
import { ofSender, senderFindings } from './sender-findings'

/** The sender of a message can send to the countries of its recipients. */
export const senderDestination: AttributeRule = {
  id: 'sender-destination',
  of: ofSender,
  judge: (attribute) => senderFindings(attribute, false),
}
