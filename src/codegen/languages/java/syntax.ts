import { mapPortions } from '../../../model/work'
import type { Work } from '../../../model/work'
import type { ExpressionSyntax } from '../../writers/expression'
import { indented, plain } from '../../writers/line'
import type { Line } from '../../writers/line'
import { escaped, hexadecimal } from '../../writers/quote'
import { printing } from '../../writers/statement'

const indent = '    '

/** Java, with Spring Boot. */
export const javaSyntax: ExpressionSyntax = {
  label: 'Java',
  install: { program: 'implementation("com.plivo:plivo-java:5.+")', handler: 'implementation("com.plivo:plivo-java:5.+")' },
  file: { program: 'Answer.java', handler: 'AnswerApplication.java' },
  indent,
  dot: 'before',
  spell: (name) => name,
  taken: (
    'args abstract assert boolean break byte case catch char class const continue default do double else enum extends final finally ' +
    'float for goto if implements import instanceof int interface long native new null package private protected public return short ' +
    'static strictfp super switch synchronized this throw throws transient true try false var void volatile while _'
  ).split(' '),
  quoted: (said) => `"${escaped(said, ['\\', '"'], (codePoint) => `\\u${hexadecimal(codePoint, 4)}`)}"`,
  *program({ body, printed, uses }) {
    const lines = [...body, ...printing(printed, '//', 'System.out.println(', ');')]
    return [
      ...imports(uses, []),
      ...plain('public class Answer {', `${indent}public static void main(String[] args) throws ${thrown} {`),
      ...(yield* indented(lines, indent + indent)),
      ...plain(`${indent}}`, '}'),
    ]
  },
  *handler({ body, printed, uses, parameters }) {
    const taken = yield* mapPortions([...parameters], ([name, variable]) =>
      name === variable
        ? `@RequestParam(defaultValue = "") String ${name}`
        : `@RequestParam(name = "${name}", defaultValue = "") String ${variable}`,
    )
    const lines = [...body, ...plain(''), ...printing(printed, '//', 'return ', ';')]
    return [
      ...imports(uses, [...spring, ...(taken.length > 0 ? [requestParam, htmlUtils] : [])]),
      ...plain('@RestController', '@SpringBootApplication', 'public class AnswerApplication {'),
      ...plain(
        `${indent}public static void main(String[] args) {`,
        `${indent}${indent}SpringApplication.run(AnswerApplication.class, args);`,
        `${indent}}`,
        '',
        `${indent}@RequestMapping(path = "/answer", produces = MediaType.APPLICATION_XML_VALUE)`,
      ),
      ...(yield* method(taken)),
      ...(yield* indented(lines, indent + indent)),
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

/** Every class by its name: those of `java.lang` that are called Number and Record too would be meant otherwise. */
function imports(uses: readonly string[], others: readonly string[]): readonly Line[] {
  const all = new Set([...thrown.split(', ').map((name) => `com.plivo.api.exceptions.${name}`), ...uses, ...others])
  return plain(...[...all].toSorted().map((name) => `import ${name};`), '')
}
