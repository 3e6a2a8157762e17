import { common } from '../attribute'
import { docsAndSdks, linkedDocsAndSdks } from '../provenance'
import { element } from '../spec'

/** Pauses the voice. */
export const Break = element({
  category: 'ssml',
  picture: 'pause',
  status: 'current',
  doc: 'Pauses the voice.',
  docUrl: 'https://www.plivo.com/docs/voice/concepts/ssml',
  content: 'empty',
  children: [],
  attributes: {
    strength: common(
      { kind: 'choice', values: ['none', 'x-weak', 'weak', 'medium', 'strong', 'x-strong'], misread: 'open' },
      'Strength',
      'The pause in words, from none to extra strong.',
      linkedDocsAndSdks,
    ),
    time: common(
      { kind: 'duration', maxSeconds: 10 },
      'Time',
      'The pause in seconds or milliseconds, at most 10 seconds.',
      linkedDocsAndSdks,
    ),
  },
  sources: docsAndSdks.sources,
})
