import { mapPortions } from '../../../model/work'
import type { Work } from '../../../model/work'
import { camelCase } from '../../plan/names'
import { address, handlerNotes } from '../../writers/handler'
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
  spell: camelCase,
  taken: (
    'args answer request out isSigned readText readNumber readBoolean yield record abstract assert boolean break byte case catch char class const continue default do double else enum extends final finally ' +
    'float for goto if implements import instanceof int interface long native new null package private protected public return short ' +
    'static strictfp super switch synchronized this throw throws transient true try false var void volatile while _'
  ).split(' '),
  joined: (pieces) =>
    pieces.length === 0
      ? '""'
      : pieces.map((piece) => (typeof piece === 'string' ? quoted(piece) : piece.expression)).join(' + '),
  parsed: ({ form, otherwise, least, most }, text) =>
    form === 'number' ? `readNumber(${text}, ${otherwise}, ${least}, ${most})` : `readBoolean(${text}, ${otherwise})`,
  *program({ body, printed, uses }) {
    const lines = [...(uses.includes(printStream) ? aside(body) : body), ...printing(printed, '//', 'System.out.println(', ');')]
    return [
      ...imports(uses, []),
      ...plain('public class Answer {', `${indent}public static void main(String[] args) throws ${thrown} {`),
      ...(yield* indented(lines, indent + indent)),
      ...plain(`${indent}}`, '}'),
    ]
  },
  *handler({ plan, body, printed, uses, parameters }) {
    const taken = yield* mapPortions([...parameters], ([name, variable]) =>
      name === variable
        ? `@RequestParam(defaultValue = "") String ${name}`
        : `@RequestParam(name = "${name}", defaultValue = "") String ${variable}`,
    )
    const hasTexts = taken.length > 0
    const lines = [
      ...plain('if (!isSigned(request)) {', `${indent}throw new ResponseStatusException(HttpStatus.FORBIDDEN);`, '}'),
      ...body,
      ...plain(''),
      ...printing(printed, '//', 'return ', ';'),
    ]
    const functions = [
      ...plain('', ...isSigned),
      ...(hasTexts ? plain('', ...readText) : []),
      ...(plan.parses.has('number') ? plain('', ...readNumber) : []),
      ...(plan.parses.has('boolean') ? plain('', ...readBoolean) : []),
    ]
    return [
      ...handlerNotes('//'),
      ...imports(
        uses.filter((name) => name !== printStream),
        [...spring, ...(hasTexts ? [requestParam, htmlUtils] : [])],
      ),
      ...plain('@RestController', '@SpringBootApplication', 'public class AnswerApplication {'),
      ...plain(
        `${indent}public static void main(String[] args) {`,
        `${indent}${indent}SpringApplication app = new SpringApplication(AnswerApplication.class);`,
        `${indent}${indent}app.setDefaultProperties(Map.of("server.address", "${address.host}", "server.port", "${address.port}"));`,
        `${indent}${indent}app.run(args);`,
        `${indent}}`,
        '',
        `${indent}@RequestMapping(path = "/answer", produces = MediaType.APPLICATION_XML_VALUE)`,
      ),
      ...(yield* method(['HttpServletRequest request', ...taken])),
      ...(yield* indented(lines, indent + indent)),
      ...plain(`${indent}}`),
      ...(yield* indented(functions, indent)),
      ...plain('}'),
    ]
  },
}

const quoted = (said: string): string => `"${escaped(said, ['\\', '"'], (codePoint) => `\\u${hexadecimal(codePoint, 4)}`)}"`

const isSigned = [
  'private static boolean isSigned(HttpServletRequest request) throws Exception {',
  '    String token = System.getenv("PLIVO_AUTH_TOKEN");',
  '    if (token == null || token.isEmpty()) {',
  '        return true;',
  '    }',
  '    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();',
  '    String scheme = Objects.requireNonNullElse(request.getHeader("X-Forwarded-Proto"), request.getScheme());',
  '    String url = scheme + "://" + request.getHeader("Host") + request.getRequestURI() + query;',
  '    Map<String, String> form = new HashMap<>();',
  '    for (String name : request.getParameterMap().keySet()) {',
  '        if (!(query + "&").matches("(?s).*[?&]" + Pattern.quote(name) + "[=&].*")) {',
  '            form.put(name, request.getParameter(name));',
  '        }',
  '    }',
  '    String nonce = Objects.requireNonNullElse(request.getHeader("X-Plivo-Signature-V3-Nonce"), "");',
  '    String signature = Objects.requireNonNullElse(request.getHeader("X-Plivo-Signature-V3"), "");',
  '    return Utils.validateSignatureV3(url, nonce, signature, token, request.getMethod(), form);',
  '}',
]

const readText = [
  "// Removes characters that XML can't contain, and escapes the value: the SDK does not.",
  'private static String readText(String value) {',
  '    return HtmlUtils.htmlEscape(value.replaceAll("[\\\\p{Cntrl}&&[^\\t\\n\\r]]|[\\\\uFFFE\\\\uFFFF]", ""), "UTF-8");',
  '}',
]

const readNumber = [
  'private static int readNumber(String text, int otherwise, int least, int most) {',
  '    String digits = text.trim();',
  '    int number = digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : otherwise;',
  '    return number >= least && number <= most ? number : otherwise;',
  '}',
]

const readBoolean = [
  'private static boolean readBoolean(String text, boolean otherwise) {',
  '    String word = text.trim().toLowerCase();',
  '    return word.equals("true") || (otherwise && !word.equals("false"));',
  '}',
]

/** What the program uses where Speak would print on standard output: the language of a Polly voice that it checks. */
export const printStream = 'java.io.PrintStream'

/** Returns the lines, with standard output kept for the XML. */
function aside(lines: readonly Line[]): readonly Line[] {
  return [
    ...plain('// Speak prints the language of a Polly voice on standard output while it checks it.'),
    ...plain('PrintStream out = System.out;', 'System.setOut(System.err);'),
    ...lines,
    ...plain('System.setOut(out);'),
  ]
}

/** Begins the method: one parameter on the line of its name, more of them on lines of their own. */
function* method(parameters: readonly string[]): Work<readonly Line[]> {
  const start = `${indent}public String answer(`
  const end = ') throws Exception {'
  if (parameters.length < 2) return plain(`${start}${parameters.join('')}${end}`)
  const last = parameters.length - 1
  const lines = yield* mapPortions(parameters, (one, at) => ({ text: `${indent}${indent}${one}${at < last ? ',' : ''}` }))
  return [...plain(start), ...lines, ...plain(`${indent}${end}`)]
}

const thrown = 'PlivoValidationException, PlivoXmlException'
const requestParam = 'org.springframework.web.bind.annotation.RequestParam'
const htmlUtils = 'org.springframework.web.util.HtmlUtils'
const spring = [
  'com.plivo.api.util.Utils',
  'jakarta.servlet.http.HttpServletRequest',
  'java.util.HashMap',
  'java.util.Map',
  'java.util.Objects',
  'java.util.regex.Pattern',
  'org.springframework.http.HttpStatus',
  'org.springframework.web.server.ResponseStatusException',
  'org.springframework.boot.SpringApplication',
  'org.springframework.boot.autoconfigure.SpringBootApplication',
  'org.springframework.http.MediaType',
  'org.springframework.web.bind.annotation.RequestMapping',
  'org.springframework.web.bind.annotation.RestController',
]

/** Imports every class by its name: those of `java.lang` that are called Number and Record too would be meant otherwise. */
function imports(uses: readonly string[], others: readonly string[]): readonly Line[] {
  const all = new Set([...thrown.split(', ').map((name) => `com.plivo.api.exceptions.${name}`), ...uses, ...others])
  return plain(...[...all].toSorted().map((name) => `import ${name};`), '')
}
