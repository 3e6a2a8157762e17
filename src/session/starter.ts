import type { Document } from '../model/node'
import { blankDocument, edits, makeElement } from '../core'

/** The small working document of the first visit: one SMS to two numbers. */
export function starter(): Document {
  let document = edits.insert(blankDocument(), [], 0, [makeElement('Message')])
  const attributes = {
    src: '+12025550000',
    dst: '+12025551111<+12025552222',
    type: 'sms',
    callbackUrl: 'https://example.com/sms_status/',
  }
  for (const [name, value] of Object.entries(attributes)) document = edits.setAttribute(document, [0], name, value)
  return edits.setText(document, [0], 'Hi, we got your message. We will call you back within the hour.')
}
