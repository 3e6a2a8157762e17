import { common, more } from '../attribute'
import { speakCharacters } from '../limits'
import { allSources, known } from '../provenance'
import { endless, goesOn, is } from '../run'
import { element } from '../spec'
import { repeats, text } from '../types'
import { languages } from '../speech/voices'

/** Reads a text aloud to the caller. */
export const Speak = element({
  category: 'voice',
  picture: 'speech',
  status: 'current',
  doc: 'Reads a text aloud to the caller.',
  docUrl: 'https://www.plivo.com/docs/voice/xml/audio-output',
  content: 'mixed',
  text: {
    type: { kind: 'text', maxLength: speakCharacters },
    label: 'Text to speak',
    doc: 'The words the caller hears, up to 3,000 characters.',
    required: true,
    whenEmpty: 'skipped',
    counts: 'seconds',
  },
  children: ['break', 'emphasis', 'lang', 'p', 'phoneme', 'prosody', 's', 'say-as', 'sub', 'w'],
  runs: [
    { when: [is('loop', '0')], answers: 'before', takes: { kind: 'speech' }, outcomes: [endless] },
    { answers: 'before', takes: { kind: 'speech' }, outcomes: [goesOn] },
  ],
  attributes: {
    voice: common({ kind: 'voice' }, 'Voice', 'The voice that reads the text: WOMAN, MAN or a Polly voice.', allSources, {
      default: 'WOMAN',
    }),
    language: common(
      { kind: 'language', known: languages },
      'Language',
      'The language of the text, which the chosen voice must be able to speak.',
      allSources,
      { default: 'en-US' },
    ),
    loop: common(repeats, 'Repeat', 'How many times the text is read, where 0 repeats it until the call ends.', allSources, {
      default: '1',
    }),
    legs: more(text, 'Legs', 'Only the Java SDK writes it; no effect is documented.', known(['java']), {
      default: 'aleg',
      deprecated: true,
    }),
  },
  sources: allSources.sources,
})
