import { mapPortions } from '../../../model/work'
import type { Work } from '../../../model/work'
import { inText, inValue, outerComments, statement } from './call'
import type { Names } from './call'
import { makerOf } from './makers'
import { javaRules } from './rules'
import type { Language } from '../../language'
import { commentsToLines, indented, plain } from '../../writers/line'
import type { Line } from '../../writers/line'
import type { Text } from '../../writers/literal'
import { namesFor } from '../../plan/names'
import type { Call, Part, Plan } from '../../plan/plan'
import { anyPart, visiting } from '../../plan/visiting'

const indent = '    '

/** Spring Boot and the plivo-java library. */
export const java: Language = {
  label: 'Java',
  rules: javaRules,
  install: { program: 'implementation("com.plivo:plivo-java:5.+")', handler: 'implementation("com.plivo:plivo-java:5.+")' },
  file: { program: 'Answer.java', handler: 'AnswerApplication.java' },
  *program(plan) {
    const body = [...(yield* statements(plan, new Map())), ...(yield* printing(plan, 'System.out.println(', ');'))]
    return [
      ...(yield* imports(plan, [])),
      ...plain('public class Answer {', `${indent}public static void main(String[] args) throws ${thrown} {`),
      ...(yield* indented(body, indent + indent)),
      ...plain(`${indent}}`, '}'),
    ]
  },
  *handler(plan) {
    const parameters = (yield* namesFor(plan, { spell: (name) => name, taken: words }, () => false)).parameters
    const taken = yield* mapPortions([...parameters], ([name, variable]) =>
      name === variable
        ? `@RequestParam(defaultValue = "") String ${name}`
        : `@RequestParam(name = "${name}", defaultValue = "") String ${variable}`,
    )
    const body = [...(yield* statements(plan, parameters)), ...plain(''), ...(yield* printing(plan, 'return ', ';'))]
    return [
      ...(yield* imports(plan, [...spring, ...(taken.length > 0 ? [requestParam, htmlUtils] : [])])),
      ...plain('@RestController', '@SpringBootApplication', 'public class AnswerApplication {'),
      ...plain(
        `${indent}public static void main(String[] args) {`,
        `${indent}${indent}SpringApplication.run(AnswerApplication.class, args);`,
        `${indent}}`,
        '',
        `${indent}@RequestMapping(path = "/answer", produces = MediaType.APPLICATION_XML_VALUE)`,
      ),
      ...(yield* method(taken)),
      ...(yield* indented(body, indent + indent)),
      ...plain(`${indent}}`, '}'),
    ]
  },
}

/** One parameter on the line of the name, more of them on lines of their own. */
function* method(parameters: readonly string[]): Work<readonly Line[]> {
  const start = `${indent}public String answer(`
  const end = `) throws ${thrown} {`
  if (parameters.length < 2) return plain(`${start}${parameters.join('')}${end}`)
  const last = parameters.length - 1
  const lines = yield* mapPortions(parameters, (one, at) => ({ text: `${indent}${indent}${one}${at < last ? ',' : ''}` }))
  return [...plain(start), ...lines, ...plain(`${indent}${end}`)]
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
function* imports(plan: Plan, others: readonly string[]): Work<readonly Line[]> {
  const all = new Set([...thrown.split(', ').map((name) => `com.plivo.api.exceptions.${name}`), ...others])
  yield* visiting(plan.root, (part) => {
    if (part.kind !== 'call') return
    all.add(`com.plivo.api.xml.${makerOf(part.name).type}`)
    if (part.arguments.some(({ attribute }) => attribute === 'statusCallbackEvents')) all.add('java.util.List')
  })
  return plain(...[...all].toSorted().map((name) => `import ${name};`), '')
}

function* statements(plan: Plan, parameters: Names): Work<readonly Line[]> {
  const comments = [...plan.before, ...plan.root.comments, ...outerComments(plan.root)]
  return [
    ...(yield* commentsToLines(comments, '//')),
    ...plain(
      ...((yield* anyPart(plan.root, hasEscapes))
        ? ['// The SDK escapes nothing: &, < and quotes are written as entities here.']
        : []),
    ),
    ...(yield* statement('Response response = ', plan.root, parameters)),
    ...(yield* commentsToLines(plan.after, '//')),
  ]
}

function hasEscapes(part: Part): boolean {
  const isSpelt = (pieces: Text, spelt: (said: string) => string) =>
    pieces.some((piece) => typeof piece === 'string' && spelt(piece) !== piece)
  if (part.kind === 'comment') return false
  if (isSpelt(part.text, inText)) return true
  return part.kind === 'call' && part.arguments.some(({ literal }) => literal.kind === 'text' && isSpelt(literal.text, inValue))
}

const isTagInText = (part: Part, parent: Call | null): boolean => part.kind === 'call' && parent?.spec.content === 'mixed'

/** The statement that gives the XML away, which begins with `start`. */
function* printing(plan: Plan, start: string, end: string): Work<readonly Line[]> {
  if (!(yield* anyPart(plan.root, isTagInText))) return plain(`${start}response.toXmlString()${end}`)
  return plain(
    '// The SDK breaks the line before each tag, also where blanks belong to a text.',
    String.raw`${start}response.toXmlString().replace("\n<", "<")${end}`,
  )
}
