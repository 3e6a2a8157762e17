import type { ElementSpec, ValueType } from '../../catalogue/spec'
import { hasInstruction, ownText, wholeText } from '../../model/content'
import type { ElementNode } from '../../model/node'
import { hasPlaceholder } from '../../model/placeholders'
import type { Fix } from '../../model/problem'
import { nothing } from '../engine/rule'
import type { ElementRule } from '../engine/rule'
import { sourceWords } from '../engine/source-words'
import { withName, withText } from '../fixes/element-edit'
import { adviceOf } from '../values/expected'
import { isSafeChange } from '../values/safe-change'
import { quoted } from '../values/value-problem'
import type { ValueProblem } from '../values/value-problem'
import { checkValue } from '../values/values'
import { audioProblem } from './audio-for-xml'
import { oddNumber } from './odd-number'

/** The text of an element, without the blanks around it, is written in the notation of its type. */
export const textValue: ElementRule = {
  id: 'text-value',
  says: 'The text of an element is written as Plivo reads it.',
  passes: '<Play>https://example.com/a.mp3</Play>',
  fails: '<Play>Welcome to our shop</Play>',
  of: ({ text }) => text !== undefined,
  judge(element, spec) {
    if (spec.text === undefined || element.children.length === 0 || hasInstruction(element)) return nothing
    const text = spec.content === 'mixed' ? wholeText(element) : ownText(element)
    const value = text.trim()
    const { type } = spec.text
    const problem =
      value === ''
        ? null
        : (checkValue(type, value) ?? schemeProblem(type, value) ?? audioProblem(type, value) ?? oddNumber(type, value))
    if (problem === null) return nothing
    const { isUnsaid, replacement, span } = problem
    const before = text.indexOf(value)
    const fix = replacement === undefined ? readAloud(element, spec, value) : fixFor(element, spec.text.type, value, replacement)
    return [
      {
        level: problem.level,
        message: `<${element.name}>: expected ${problem.expected}, found ${problem.found}`,
        title: problem.title ?? adviceOf(spec.text.type, problem.expected),
        consequence: problem.consequence,
        source: problem.source ?? sourceWords(spec.sources),
        inText: true,
        ...(isUnsaid ? { isUnsaid } : {}),
        ...(span === undefined ? {} : { span: { from: span.from + before, to: span.to + before } }),
        ...(fix === null ? {} : { fix }),
      },
    ]
  },
}

/** Returns what is wrong with the scheme before a host that a template fills in, which is known already. */
function schemeProblem(type: ValueType, value: string): ValueProblem | null {
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(value)?.[0]
  if (type.kind !== 'webSocketUrl' || scheme === undefined || !hasPlaceholder(value)) return null
  const problem = checkValue(type, `${scheme}example.com`)
  if (problem === null) return null
  const { replacement, ...rest } = problem
  const meant = replacement === undefined ? {} : { replacement: `wss://${value.slice(scheme.length)}` }
  return { ...rest, ...meant, found: quoted(value), span: { from: 0, to: scheme.length } }
}

function fixFor(element: ElementNode, type: ValueType, value: string, replacement: string): Fix | null {
  if (withText(element, replacement) === element) return null
  return {
    label: `Change to ${quoted(replacement)}`,
    edit: (wrong) => withText(wrong, replacement),
    ...(isSafeChange(type, value, replacement) ? { isSafe: true } : {}),
  }
}

/** Returns what has words spoken that stand for a sound, or null: words where the address of a sound should stand are meant to be read aloud. */
function readAloud(element: ElementNode, { text }: ElementSpec, value: string): Fix | null {
  const isSound = text?.type.kind === 'url' && text.type.expects === 'audio'
  return isSound && /\p{L}\s+\p{L}/u.test(value) && !value.includes('://')
    ? { label: `Change to <${speaker}>`, edit: (wrong) => withName(wrong, speaker) }
    : null
}

const speaker = 'Speak'
