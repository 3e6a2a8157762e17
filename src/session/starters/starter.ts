import type { Document } from '../../model/node'
import { blankDocument, edits, lengthOf, makeElement } from '../../core-page'
import { firstSnapshot } from '../../editor/snapshot'
import type { NewDocument } from '../new-document'

/** Returns the document of the first visit, with one working SMS to two numbers. */
export function starterDocument(): NewDocument {
  const document = starter()
  return { name: 'sms-reply', kind: 'message', present: firstSnapshot(document, lengthOf(document)) }
}

function starter(): Document {
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
