import type { AttributeRule, ElementRule, PlaceRule } from './rule'
import { afterEnd } from './rules/after-end'
import { allowedWhen } from './rules/allowed-when'
import { appliesWhen } from './rules/applies-when'
import { attributeSource } from './rules/attribute-source'
import { attributeValue } from './rules/attribute-value'
import { deprecatedAttribute } from './rules/deprecated-attribute'
import { dialTarget } from './rules/dial-target'
import { messageOnly } from './rules/message-only'
import { minChildren } from './rules/min-children'
import { nesting } from './rules/nesting'
import { notOffered } from './rules/not-offered'
import { requiredAttribute } from './rules/required-attribute'
import { requiredText } from './rules/required-text'
import { reservedHeader } from './rules/reserved-header'
import { root } from './rules/root'
import { spokenUrl } from './rules/spoken-url'
import { ssmlVoice } from './rules/ssml-voice'
import { strayText } from './rules/stray-text'
import { textValue } from './rules/text-value'
import { unknownAttribute } from './rules/unknown-attribute'
import { unknownElement } from './rules/unknown-element'
import { voiceLanguage } from './rules/voice-language'

/** The rules about the place of an element, in the order of their problems. */
export const placeRules: readonly PlaceRule[] = [root, unknownElement, notOffered, nesting, messageOnly]

/** The rules about one written attribute; the problems of an element begin with these, attribute by attribute. */
export const attributeRules: readonly AttributeRule[] = [
  attributeValue,
  reservedHeader,
  allowedWhen,
  appliesWhen,
  deprecatedAttribute,
  attributeSource,
]

/** The rules about an element and what is inside it, in the order of their problems. */
export const elementRules: readonly ElementRule[] = [
  unknownAttribute,
  requiredAttribute,
  voiceLanguage,
  ssmlVoice,
  requiredText,
  textValue,
  spokenUrl,
  strayText,
  minChildren,
  dialTarget,
  afterEnd,
]
