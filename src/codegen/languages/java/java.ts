import type { Work } from '../../../model/work'
import { inText, inValue, outerComments, statement } from './call'
import type { Names } from './call'
import { makerOf } from './makers'
import { javaRules } from './rules'
import type { Language } from '../../language'
import { indented, plain, commentToLines } from '../../writers/line'
import type { Line } from '../../writers/line'
import type { Text } from '../../writers/literal'
import { parametersFor } from '../../plan/names'
import type { Call, Plan } from '../../plan/plan'

const indent = '    '

/** Spring Boot and the plivo-java library. */
export const java: Language = {
  label: 'Java',
  rules: javaRules,
  install: { program: 'implementation("com.plivo:plivo-java:5.+")', handler: 'implementation("com.plivo:plivo-java:5.+")' },
  file: { program: 'Answer.java', handler: 'AnswerApplication.java' },
  *program(plan) {
    return [
      ...imports(plan, []),
      ...plain('public class Answer {', `${indent}public static void main(String[] args) throws ${thrown} {`),
      ...indented([...(yield* statements(plan, new Map())), ...printing(plan, 'System.out.println(', ');')], indent + indent),
      ...plain(`${indent}}`, '}'),
    ]
  },
  *handler(plan) {
    const parameters = parametersFor(plan.variables, words)
    const taken = [...parameters].map(([name, variable]) =>
      name === variable
        ? `@RequestParam(defaultValue = "") String ${name}`
        : `@RequestParam(name = "${name}", defaultValue = "") String ${variable}`,
    )
    return [
      ...imports(plan, [...spring, ...(taken.length > 0 ? [requestParam, htmlUtils] : [])]),
      ...plain('@RestController', '@SpringBootApplication', 'public class AnswerApplication {'),
      ...indented(
        [
          ...plain(
            'public static void main(String[] args) {',
            `${indent}SpringApplication.run(AnswerApplication.class, args);`,
            '}',
            '',
          ),
          ...plain('@RequestMapping(path = "/answer", produces = MediaType.APPLICATION_XML_VALUE)'),
          ...method(taken),
          ...indented([...(yield* statements(plan, parameters)), ...plain(''), ...printing(plan, 'return ', ';')], indent),
          ...plain('}'),
        ],
        indent,
      ),
      ...plain('}'),
    ]
  },
}

/** One parameter on the line of the name, more of them on lines of their own. */
function method(parameters: readonly string[]): readonly Line[] {
  const start = 'public String answer('
  const end = `) throws ${thrown} {`
  if (parameters.length < 2) return plain(`${start}${parameters.join('')}${end}`)
  const lines = parameters.map((one, at) => `${indent}${one}${at < parameters.length - 1 ? ',' : ''}`)
  return [start, ...lines, end].map((text) => ({ text }))
}

const thrown = 'PlivoValidationException, PlivoXmlException'
const requestParam = 'org.springframework.web.bind.annotation.RequestParam'
const htmlUtils = 'org.springframework.web.util.HtmlUtils'
const spring = [
  'org.springframework.boot.SpringApplication',
  'org.springframework.boot.autoconfigure.SpringBootApplication',
  'org.springframework.http.MediaType',
  'org.springframework.web.bind.annotation.RequestMapping',
  'org.springframework.web.bind.annotation.RestController',
]

/** What a parameter of the handler cannot be called. */
const words = (
  'args abstract assert boolean break byte case catch char class const continue default do double else enum extends final finally ' +
  'float for goto if implements import instanceof int interface long native new null package private protected public return short ' +
  'static strictfp super switch synchronized this throw throws transient true try false var void volatile while _'
).split(' ')

/** Every class by its name: those of `java.lang` that are called Number and Record too would be meant otherwise. */
function imports(plan: Plan, others: readonly string[]): readonly Line[] {
  const calls = callsIn(plan.root)
  const types = calls.map(({ name }) => `com.plivo.api.xml.${makerOf(name).type}`)
  const hasList = calls.some((call) => call.arguments.some(({ attribute }) => attribute === 'statusCallbackEvents'))
  const exceptions = thrown.split(', ').map((name) => `com.plivo.api.exceptions.${name}`)
  const all = new Set([...exceptions, ...types, ...(hasList ? ['java.util.List'] : []), ...others])
  return plain(...[...all].toSorted().map((name) => `import ${name};`), '')
}

function callsIn(call: Call): readonly Call[] {
  return [call, ...call.parts.flatMap((part) => (part.kind === 'call' ? callsIn(part) : []))]
}

function* statements(plan: Plan, parameters: Names): Work<readonly Line[]> {
  const comments = [...plan.before, ...plan.root.comments, ...outerComments(plan.root)]
  return [
    ...comments.flatMap((comment) => commentToLines(comment, '//')),
    ...plain(
      ...(callsIn(plan.root).some(hasEscapes)
        ? ['// The SDK escapes nothing: &, < and quotes are written as entities here.']
        : []),
    ),
    ...(yield* statement('Response response = ', plan.root, parameters)),
    ...plan.after.flatMap((comment) => commentToLines(comment, '//')),
  ]
}

function hasEscapes(call: Call): boolean {
  const isSpelt = (pieces: Text, spelt: (said: string) => string) =>
    pieces.some((piece) => typeof piece === 'string' && spelt(piece) !== piece)
  return (
    isSpelt(call.text, inText) ||
    call.arguments.some(({ literal }) => literal.kind === 'text' && isSpelt(literal.text, inValue)) ||
    call.parts.some((part) => part.kind === 'text' && isSpelt(part.text, inText))
  )
}

const hasTagsInText = (plan: Plan): boolean =>
  callsIn(plan.root).some(({ spec, parts }) => spec.content === 'mixed' && parts.some((part) => part.kind === 'call'))

/** The statement that gives the XML away, which begins with `start`. */
function printing(plan: Plan, start: string, end: string): readonly Line[] {
  if (!hasTagsInText(plan)) return plain(`${start}response.toXmlString()${end}`)
  return plain(
    '// The SDK breaks the line before each tag, also where blanks belong to a text.',
    String.raw`${start}response.toXmlString().replace("\n<", "<")${end}`,
  )
}
