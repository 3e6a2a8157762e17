import type { AttributeSpec, TextSpec } from '../../catalogue/spec'
import { apiDocs } from '../../messaging/limits'
import { conditionWords } from './condition-words'
import { shownSource, sourceWords } from '../engine/source-words'
import { quotedChoice } from './value-problem'
import { expectedOf } from './expected'

/** Returns everything known about a value, as pairs of a heading and what stands under it. */
export function aboutOf(
  facts: (AttributeSpec | TextSpec) & { readonly isUnknown?: true },
): readonly (readonly [heading: string, text: string])[] {
  const about: (readonly [string, string])[] = [['Takes', expectedOf(facts.type)]]
  if (facts.type.kind === 'url' && facts.type.expects) about.push(['Reply', replies[facts.type.expects]])
  if (facts.type.kind === 'phone' && facts.type.role === 'sender') about.push(['Documented', senderBasis])
  if ('counts' in facts && facts.counts === 'parts') about.push(['Parts', parts], ['Source', `3GPP TS 23.038; ${apiDocs}`])
  if (!('sources' in facts)) return about
  if (facts.default !== undefined) about.push(['Default', facts.default === '' ? 'an empty value' : facts.default])
  if (facts.appliesWhen) about.push(['Used', `only when ${facts.appliesWhen.note}`])
  for (const { when, values } of facts.allowedWhen ?? []) {
    about.push(['Limited to', `${quotedChoice(values)} while ${conditionWords(when)}`])
  }
  if (facts.deprecated) about.push(['Status', 'deprecated'])
  if (facts.isUnknown) return about
  about.push(['Supported by', shownSource(sourceWords(facts.sources)) + (facts.docsKind ? pages[facts.docsKind] : '')])
  return about
}

const senderBasis = 'your Plivo number for XML; short codes and sender IDs for the API, assumed for XML'

const parts =
  'An SMS is sent in parts of 160 characters of GSM-7 (Latin letters, digits, common signs), or 153 where there are several. With any other character, such as a curly quote, all of it is UCS-2, with 70 or 67 in a part.'

const replies = {
  xml: 'XML that Plivo runs',
  notification: 'ignored: Plivo only notifies this URL',
  audio: 'an MP3 or WAV file that Plivo plays',
} as const

const pages: { readonly [K in NonNullable<AttributeSpec['docsKind']>]: string } = {
  reference: '',
  older: ' (an older page)',
  guide: ' (a guide)',
  skill: ' (notes for coding assistants)',
  linked: ' (a page that they link to)',
}
