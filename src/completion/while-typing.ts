import { isElementName } from '../catalogue/index'
import type { Expectation } from '../syntax/tolerant-reading'

/** How a text is read in which someone types: whatever begins like a tag is meant as one. */
export const whileTyping: Expectation = { isKnown: isElementName, mayBeText: false }
