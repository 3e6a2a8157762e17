import { common } from '../attribute'
import { whenIs } from '../condition'
import { docsAndSdks, linkedDocsAndSdks } from '../provenance'
import { element } from '../spec'
import { text } from '../types'

/** Says how to read numbers, dates and the like. */
export const SayAs = element({
  category: 'ssml',
  picture: 'letters',
  status: 'current',
  doc: 'Says how to read numbers, dates and the like.',
  docUrl: 'https://www.plivo.com/docs/voice/concepts/ssml',
  content: 'text',
  text: { type: text, label: 'Text to read', doc: 'The number, date or other characters to read.', required: true },
  children: [],
  attributes: {
    'interpret-as': common(
      {
        kind: 'choice',
        values: [
          'characters',
          'spell-out',
          'cardinal',
          'number',
          'ordinal',
          'digits',
          'fraction',
          'unit',
          'date',
          'time',
          'address',
          'expletive',
          'telephone',
        ],
        tolerated: ['interjection'],
        misread: 'open',
      },
      'Read as',
      'What the text is: a date, a phone number, single letters and so on.',
      linkedDocsAndSdks,
      { required: true },
    ),
    format: common(
      { kind: 'choice', values: ['mdy', 'dmy', 'ymd', 'md', 'dm', 'ym', 'my', 'd', 'm', 'y', 'yyyymmdd'], misread: 'open' },
      'Date order',
      'The order of day, month and year.',
      linkedDocsAndSdks,
      { appliesWhen: whenIs('interpret-as', 'date') },
    ),
  },
  sources: docsAndSdks.sources,
})
