import { mapPortions } from '../../../model/work'
import { camelCase } from '../../plan/names'
import { address, handlerNotes } from '../../writers/handler'
import type { ExpressionSyntax } from '../../writers/expression'
import { indented, plain } from '../../writers/line'
import type { Line } from '../../writers/line'
import { escaped, hexadecimal } from '../../writers/quote'
import { printing } from '../../writers/statement'

/** Go, with net/http. */
export const goSyntax: ExpressionSyntax = {
  label: 'Go',
  install: { program: 'go get github.com/plivo/plivo-go/v7', handler: 'go get github.com/plivo/plivo-go/v7' },
  file: { program: 'main.go', handler: 'main.go' },
  indent: '\t',
  dot: 'behind',
  spell: camelCase,
  taken: (
    'answer fmt html http log main os plivo strconv strings ptr r w xml isSigned readText readNumber readBoolean append bool byte cap ' +
    'clear close complex complex64 complex128 copy delete error false float32 float64 imag int int8 int16 int32 int64 iota len make max ' +
    'min new nil panic print println real recover rune string true uint uint8 uint16 uint32 uint64 uintptr any init comparable break case chan const continue default defer ' +
    'else fallthrough for func go goto if import interface map package range return select struct switch type var'
  ).split(' '),
  // A sum would be spaced as deep as it stands, by the rules of gofmt.
  joined: (pieces) => {
    const [first = ''] = pieces
    if (pieces.length < 2) return typeof first === 'string' ? quoted(first) : first.expression
    const format = pieces.map((piece) => (typeof piece === 'string' ? piece.replaceAll('%', '%%') : '%s'))
    const values = pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.expression]))
    return `fmt.Sprintf(${[quoted(format.join('')), ...values].join(', ')})`
  },
  parsed: ({ form, otherwise, least, most }, text) =>
    form === 'number' ? `readNumber(${text}, ${otherwise}, ${least}, ${most})` : `readBoolean(${text}, ${otherwise})`,
  *program({ body, printed, uses }) {
    const lines = [...body, ...printing(printed, '//', 'fmt.Println(', ')')]
    return [...head(['fmt']), ...plain('func main() {'), ...(yield* indented(lines, '\t')), ...plain('}'), ...tail(uses)]
  },
  *handler({ plan, body, printed, uses, parameters }) {
    const values = yield* mapPortions([...parameters], ([name, variable]) => ({
      text: `${variable} := readText(r, ${quoted(name)})`,
    }))
    const hasTexts = values.length > 0
    const lines = [
      ...plain('if !isSigned(r) {', '\thttp.Error(w, "not signed by Plivo", http.StatusForbidden)', '\treturn', '}'),
      ...values,
      ...plain(''),
      ...body,
      ...plain('', 'w.Header().Set("Content-Type", "application/xml")'),
      ...printing(printed, '//', 'fmt.Fprint(w, ', ')'),
    ]
    const imports = [
      ...['fmt', ...(uses.includes('html') ? ['html'] : []), 'log', 'net/http', 'os'],
      ...(plan.parses.size > 0 ? ['strconv'] : []),
      ...(hasTexts ? ['strings'] : []),
    ]
    return [
      ...handlerNotes('//'),
      ...head(imports, ['github.com/plivo/plivo-go/v7', 'github.com/plivo/plivo-go/v7/xml']),
      ...plain('func answer(w http.ResponseWriter, r *http.Request) {'),
      ...(yield* indented(lines, '\t')),
      ...plain('}', '', ...isSigned),
      ...(hasTexts ? plain('', ...readText) : []),
      ...(plan.parses.has('number') ? plain('', ...readNumber) : []),
      ...(plan.parses.has('boolean') ? plain('', ...readBoolean) : []),
      ...plain('', 'func main() {', '\thttp.HandleFunc("/answer", answer)'),
      ...plain(`\tlog.Fatal(http.ListenAndServe("${address.host}:${address.port}", nil))`, '}'),
      ...tail(uses),
    ]
  },
}

const isSigned = [
  'func isSigned(r *http.Request) bool {',
  '\ttoken := os.Getenv("PLIVO_AUTH_TOKEN")',
  '\tif token == "" {',
  '\t\treturn true',
  '\t}',
  '\tscheme := r.Header.Get("X-Forwarded-Proto")',
  '\tif scheme == "" {',
  '\t\tscheme = "http"',
  '\t}',
  '\tform := map[string]string{}',
  '\tif r.ParseForm() == nil {',
  '\t\tfor name := range r.PostForm {',
  '\t\t\tform[name] = r.PostForm.Get(name)',
  '\t\t}',
  '\t}',
  '\turl := scheme + "://" + r.Host + r.URL.RequestURI()',
  '\tnonce, signature := r.Header.Get("X-Plivo-Signature-V3-Nonce"), r.Header.Get("X-Plivo-Signature-V3")',
  '\treturn plivo.ValidateSignatureV3(url, nonce, r.Method, signature, token, form)',
  '}',
]

const readText = [
  "// Removes characters that XML can't contain.",
  'func readText(r *http.Request, name string) string {',
  '\treturn strings.Map(func(c rune) rune {',
  "\t\tif c < ' ' && c != '\\t' && c != '\\n' && c != '\\r' || c == 0xfffe || c == 0xffff {",
  '\t\t\treturn -1',
  '\t\t}',
  '\t\treturn c',
  '\t}, r.FormValue(name))',
  '}',
]

const readNumber = [
  'func readNumber(text string, otherwise, least, most int) int {',
  '\tnumber, err := strconv.Atoi(strings.TrimSpace(text))',
  '\tif err != nil || number < least || number > most {',
  '\t\treturn otherwise',
  '\t}',
  '\treturn number',
  '}',
]

const readBoolean = [
  'func readBoolean(text string, otherwise bool) bool {',
  '\ttruth, err := strconv.ParseBool(strings.ToLower(strings.TrimSpace(text)))',
  '\tif err != nil {',
  '\t\treturn otherwise',
  '\t}',
  '\treturn truth',
  '}',
]

function head(standard: readonly string[], others = ['github.com/plivo/plivo-go/v7/xml']): readonly Line[] {
  const paths = (names: readonly string[]) => names.map((name) => `\t"${name}"`)
  return plain('package main', '', 'import (', ...paths(standard), '', ...paths(others), ')', '')
}

/** Returns `ptr` where the program uses it: the attributes of SSML elements are pointers. */
function tail(uses: readonly string[]): readonly Line[] {
  return uses.includes('ptr') ? plain('', 'func ptr(value string) *string { return &value }') : []
}

function quoted(said: string): string {
  return `"${escaped(said, ['\\', '"'], (codePoint) => `\\u${hexadecimal(codePoint, 4)}`)}"`
}
