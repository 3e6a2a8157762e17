import { common } from '../attribute'
import { allSources } from '../provenance'
import { endless, goesOn, is } from '../run'
import { element } from '../spec'
import { audioUrl, repeats } from '../types'

/** Plays an audio file to the caller. */
export const Play = element({
  category: 'voice',
  picture: 'loudspeaker',
  status: 'current',
  doc: 'Plays an audio file to the caller.',
  docUrl: 'https://www.plivo.com/docs/voice/xml/audio-output',
  content: 'text',
  text: {
    type: audioUrl,
    label: 'Text: audio file URL',
    doc: 'The URL of an MP3 or WAV file of at most 10 MB.',
    required: true,
    whenEmpty: 'refused',
  },
  children: [],
  runs: [
    {
      when: [is('loop', '0')],
      answers: 'before',
      takes: { kind: 'audio' },
      plays: [{ url: null, parameters: [] }],
      outcomes: [endless],
    },
    { answers: 'before', takes: { kind: 'audio' }, plays: [{ url: null, parameters: [] }], outcomes: [goesOn] },
  ],
  attributes: {
    loop: common(repeats, 'Repeat', 'How many times the file is played, where 0 repeats it until the call ends.', allSources, {
      default: '1',
    }),
  },
  sources: allSources.sources,
})
