import type { ValueType } from '../../catalogue/spec'
import type { AttributeRule } from '../engine/rule'
import { hasPlaceholder } from '../../model/placeholders'
import { sourceWords } from '../engine/source-words'
import { quoted } from '../values/value-problem'
import type { ValueProblem } from '../values/value-problem'

/** An address that has to answer with XML is not that of an audio file. */
export const audioForXml: AttributeRule = {
  id: 'audio-for-xml',
  says: 'A URL that must return XML is not an audio file.',
  passes: '<Conference waitSound="https://example.com/wait/">Room</Conference>',
  fails: '<Conference waitSound="https://example.com/wait.mp3">Room</Conference>',
  of: ({ type }) => expectsXml(type),
  judge({ element, name, value, spec }) {
    const problem = audioProblem(spec.type, value)
    if (problem === null) return null
    // Of the sounds of a MultiPartyCall no page says whether XML or a file is fetched.
    const isAssumed = spec.type.kind === 'sound' && !spec.sources.includes('engine')
    return {
      level: problem.level,
      message: `<${element.name}> ${name}: expected ${problem.expected}, found ${problem.found}`,
      title: 'Enter a URL that returns XML, not an audio file',
      consequence: isAssumed
        ? 'Plivo reads other sounds as XML; for this one no page says what it fetches: it may not play the file.'
        : problem.consequence,
      source: isAssumed ? 'assumed from the other sounds' : sourceWords(spec.sources),
      attribute: name,
    }
  },
}

/** Returns what is wrong with the address of an audio file where Plivo fetches XML; null for any other value. */
export function audioProblem(type: ValueType, value: string): ValueProblem | null {
  if (!expectsXml(type) || !audio.test(value) || hasPlaceholder(value)) return null
  const consequence = 'Plivo reads the answer as XML: the sound is not played. Let the URL return a <Response> with <Play>.'
  return { level: 'warning', expected: 'a URL that returns XML', found: `the audio file ${quoted(value)}`, consequence }
}

const expectsXml = (type: ValueType): boolean => (type.kind === 'url' || type.kind === 'sound') && type.expects === 'xml'

const audio = /^[^?#]*\.(?:mp3|wav|ogg)(?:[?#].*)?$/i
