import { wholeText } from '../../model/content'
import type { ElementNode } from '../../model/node'
import { hasPlaceholder } from '../../model/placeholders'
import { smsPartsOf } from './parts'

/** Returns in how many parts a Message is sent to each recipient; null where it has no text, or a template leaves it open. */
export function partsOf(message: ElementNode): number | null {
  const text = wholeText(message).trim()
  return text === '' || hasPlaceholder(text) ? null : smsPartsOf(text).parts
}
