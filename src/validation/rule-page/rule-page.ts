import { declaredEncoding } from '../engine/declared-encoding'
import { documentSize } from '../engine/document-size'
import type { RuleEntry } from '../engine/rule'
import { allRules } from '../engine/rules'

/** The rules that judge the text as a whole. */
const rulesOfTexts: readonly RuleEntry[] = [
  {
    id: declaredEncoding,
    says: 'The XML declaration names UTF-8, the encoding of every document here.',
    passes: '<?xml version="1.0" encoding="UTF-8"?><Response><Hangup/></Response>',
    fails: '<?xml version="1.0" encoding="utf-16"?><Response><Hangup/></Response>',
  },
  {
    id: documentSize,
    says: 'A document is at most 100 kB large.',
    passes: '<Hangup/>',
  },
]

const { place, attribute, name, element } = allRules

/** The page of all rules, in the order in which their problems are said. */
export const rulePage: readonly RuleEntry[] = [...place, ...attribute, ...name, ...element, ...rulesOfTexts]
