import type { ElementSpec } from '../../catalogue/spec'
import { basicVoices, languagesOf, undocumentedVoices, voicesOf } from '../../catalogue/speech/voices'
import type { ElementNode } from '../../model/node'
import { attributeOfKind } from '../values/attribute-of-kind'
import { effectiveValue } from '../../running/conditions'
import { plainVoice } from '../values/speech'
import { nearest } from './nearest'

/**
 * Returns the voice to take for an unknown one: for one of Polly never one of another language than the element speaks,
 * unless it is the same voice.
 */
export function meantVoice(
  element: ElementNode,
  spec: ElementSpec,
  value: string,
  replacement: string | undefined,
): string | undefined {
  const languageName = attributeOfKind(spec, 'language')
  if (languageName === null || !/^Polly\./i.test(value)) return replacement
  if (replacement !== undefined && replacement === plainVoice(value)) return replacement
  const language = effectiveValue(element, spec, languageName) ?? ''
  if (replacement !== undefined && languagesOf(replacement).includes(language)) return replacement
  const speakers = voicesOf(language).filter((voice) => !basicVoices.includes(voice) && !undocumentedVoices.has(voice))
  const near = nearest(value, speakers)
  return near ?? (element.attributes.has(languageName) ? speakers[0] : undefined)
}
