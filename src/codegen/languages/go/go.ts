import { flatMapPortions, mapPortions } from '../../../model/work'
import type { Work } from '../../../model/work'
import { capital, makerOf } from './makers'
import { goRules } from './rules'
import { items, speak } from './speak'
import type { Chain } from './speak'
import { asContent, quoted, raw, text, value } from './values'
import type { Names } from './values'
import type { Language } from '../../language'
import { commentsToLines, ending, indented, plain, plainEach, wrapped } from '../../writers/line'
import type { Line } from '../../writers/line'
import { namesFor } from '../../plan/names'
import type { Call, Part, Plan } from '../../plan/plan'
import { anyPart } from '../../plan/visiting'

/** net/http and the plivo-go module. */
export const go: Language = {
  label: 'Go',
  rules: goRules,
  install: { program: 'go get github.com/plivo/plivo-go/v7', handler: 'go get github.com/plivo/plivo-go/v7' },
  file: { program: 'main.go', handler: 'main.go' },
  *program(plan) {
    const body = [...(yield* statements(plan, new Map())), ...plain('fmt.Println(response.String())')]
    return [...head(['fmt']), ...plain('func main() {'), ...(yield* indented(body, '\t')), ...plain('}'), ...(yield* tail(body))]
  },
  *handler(plan) {
    const parameters = (yield* namesFor(plan, { spell: (name) => name, taken: words }, () => false)).parameters
    const values = yield* plainEach([...parameters], ([name, variable]) => `${variable} := r.FormValue(${quoted(name)})`)
    const body = [
      ...values,
      ...plain(...(values.length > 0 ? [''] : [])),
      ...(yield* statements(plan, parameters)),
      ...plain('', 'w.Header().Set("Content-Type", "application/xml")', 'fmt.Fprint(w, response.String())'),
    ]
    return [
      ...head(['fmt', ...((yield* isUsed(body, 'html.EscapeString(')) ? ['html'] : []), 'log', 'net/http']),
      ...plain('func answer(w http.ResponseWriter, r *http.Request) {'),
      ...(yield* indented(body, '\t')),
      ...plain('}', '', 'func main() {', '\thttp.HandleFunc("/answer", answer)'),
      ...plain('\tlog.Fatal(http.ListenAndServe(":8080", nil))', '}'),
      ...(yield* tail(body)),
    ]
  },
}

/** What a parameter of the handler cannot be called. */
const words = (
  'answer fmt html http log main ptr r w xml nil true false string bool int error any break case chan const continue default defer ' +
  'else fallthrough for func go goto if import interface map package range return select struct switch type var'
).split(' ')

function* isUsed(lines: readonly Line[], word: string): Work<boolean> {
  return (yield* mapPortions(lines, (line) => line.text.includes(word))).includes(true)
}

function head(imports: readonly string[]): readonly Line[] {
  const paths = imports.map((name) => `\t"${name}"`)
  return plain('package main', '', 'import (', ...paths, '', '\t"github.com/plivo/plivo-go/v7/xml"', ')', '')
}

/** The attributes of SSML elements are pointers. */
function* tail(body: readonly Line[]): Work<readonly Line[]> {
  return (yield* isUsed(body, 'ptr(')) ? plain('', 'func ptr(value string) *string { return &value }') : []
}

function* statements(plan: Plan, parameters: Names): Work<readonly Line[]> {
  const { root } = plan
  const { nodeId } = root
  const comments = yield* commentsToLines([...plan.before, ...root.comments], '//')
  const note = (yield* anyPart(root, hasEscapes))
    ? plain('// The SDK prints contents as they stand: &, < and > are escaped here.')
    : []
  const list = yield* items(root.parts, parameters, expression)
  const made =
    list.length === 0
      ? [{ text: 'response := xml.ResponseElement{}', nodeId }]
      : [
          ...[`response := xml.ResponseElement{`, '\tContents: []interface{}{'].map((line) => ({ text: line, nodeId })),
          ...(yield* indented(list, '\t\t')),
          ...['\t},', '}'].map((line) => ({ text: line, nodeId })),
        ]
  return [...comments, ...note, ...made, ...(yield* commentsToLines(plan.after, '//'))]
}

/** Whether a text of the program is spelt otherwise than it is said. */
function hasEscapes(part: Part): boolean {
  if (part.kind !== 'call' || makerOf(part.name).text !== 'raw') return false
  return part.text.some((piece) => typeof piece === 'string' && asContent(piece) !== piece)
}

const width = 100

/** An element with the methods that set its attributes and contents, one to a line where they are long. */
function* expression(call: Call, parameters: Names): Work<readonly Line[]> {
  const { base, links, note } = yield* call.name === 'Speak' ? speak(call, parameters) : element(call, parameters)
  const why = note === undefined ? [] : plain(note)
  const isShort = links.length <= 3 && links.every((link) => link.length === 1 && !isComment(link))
  const one = isShort ? [base, ...links.flatMap((link) => link.map((line) => line.text))].join('.') : null
  if (one !== null && (links.length === 0 || one.length <= width)) return [...why, { text: one, nodeId: call.nodeId }]
  const [only] = links
  if (links.length === 1 && only !== undefined) return [...why, ...wrapped(`${base}.`, only, '')]
  const steps = yield* flatMapPortions(links, (link, at) =>
    at === links.length - 1 || isComment(link) ? link : ending(link, '.'),
  )
  return [...why, { text: `${base}.`, nodeId: call.nodeId }, ...(yield* indented(steps, '\t'))]
}

const isComment = (lines: readonly Line[]): boolean => lines.every((line) => line.text.startsWith('//'))

function* element(call: Call, parameters: Names): Work<Chain> {
  const { nodeId } = call
  const { type } = makerOf(call.name)
  const setters = call.arguments.map(({ attribute, literal }): readonly Line[] => [
    { text: `Set${capital(attribute)}(${value(literal, parameters)})`, nodeId },
  ])
  const contents = yield* contentsOf(call, parameters)
  return { base: `xml.${type}Element{}`, links: contents.length === 0 ? setters : [...setters, contents] }
}

function* contentsOf(call: Call, parameters: Names): Work<readonly Line[]> {
  const { nodeId } = call
  const form = makerOf(call.name).text
  if (form === undefined) {
    if (call.parts.length === 0 || call.spec.content !== 'elements') return []
    const list = yield* indented(yield* items(call.parts, parameters, expression), '\t')
    return [{ text: 'SetContents([]interface{}{', nodeId }, ...list, { text: '})', nodeId }]
  }
  if (call.text.length === 0) return []
  return [{ text: `SetContents(${form === 'raw' ? raw(call.text, parameters) : text(call.text, parameters)})`, nodeId }]
}
