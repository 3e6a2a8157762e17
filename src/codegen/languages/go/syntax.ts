import { mapPortions } from '../../../model/work'
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
  spell: (name) => name,
  taken: (
    'answer fmt html http log main ptr r w xml nil true false string bool int error any break case chan const continue default defer ' +
    'else fallthrough for func go goto if import interface map package range return select struct switch type var'
  ).split(' '),
  quoted,
  *program({ body, printed, uses }) {
    const lines = [...body, ...printing(printed, '//', 'fmt.Println(', ')')]
    return [...head(['fmt']), ...plain('func main() {'), ...(yield* indented(lines, '\t')), ...plain('}'), ...tail(uses)]
  },
  *handler({ body, printed, uses, parameters }) {
    const values = yield* mapPortions([...parameters], ([name, variable]) => ({
      text: `${variable} := r.FormValue(${quoted(name)})`,
    }))
    const lines = [
      ...values,
      ...plain(...(values.length > 0 ? [''] : [])),
      ...body,
      ...plain('', 'w.Header().Set("Content-Type", "application/xml")'),
      ...printing(printed, '//', 'fmt.Fprint(w, ', ')'),
    ]
    return [
      ...head(['fmt', ...(uses.includes('html') ? ['html'] : []), 'log', 'net/http']),
      ...plain('func answer(w http.ResponseWriter, r *http.Request) {'),
      ...(yield* indented(lines, '\t')),
      ...plain('}', '', 'func main() {', '\thttp.HandleFunc("/answer", answer)'),
      ...plain('\tlog.Fatal(http.ListenAndServe(":8080", nil))', '}'),
      ...tail(uses),
    ]
  },
}

function head(imports: readonly string[]): readonly Line[] {
  const paths = imports.map((name) => `\t"${name}"`)
  return plain('package main', '', 'import (', ...paths, '', '\t"github.com/plivo/plivo-go/v7/xml"', ')', '')
}

/** The attributes of SSML elements are pointers. */
function tail(uses: readonly string[]): readonly Line[] {
  return uses.includes('ptr') ? plain('', 'func ptr(value string) *string { return &value }') : []
}

function quoted(said: string): string {
  return `"${escaped(said, ['\\', '"'], (codePoint) => `\\u${hexadecimal(codePoint, 4)}`)}"`
}
