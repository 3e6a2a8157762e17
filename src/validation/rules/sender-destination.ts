import type { AttributeRule } from '../engine/rule'
import { ofSender, senderFindings } from './sender-findings'

/** The sender of a message can send to the countries of its recipients. */
export const senderDestination: AttributeRule = {
  id: 'sender-destination',
  says: 'The sender of a message can send to the countries of its recipients.',
  passes: '<Message src="14155550100" dst="14155550101">Hi</Message>',
  fails: '<Message src="ACME" dst="14155550101">Hi</Message>',
  of: ofSender,
  judge: (attribute) => senderFindings(attribute, false),
}
