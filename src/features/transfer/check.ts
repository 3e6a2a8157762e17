import { specOf } from '../../catalogue'
import { parse, validate } from '../../core'
import type { ElementNode, Node } from '../../model/node'
import type { Level, TextProblem } from '../../model/problem'
import { countLevels } from '../../store/problem-order'

/** What is known about a text before it is imported. */
export type Check =
  | { readonly state: 'empty' }
  | { readonly state: 'checking' }
  | { readonly state: 'bad'; readonly title: string; readonly problem: TextProblem }
  | {
      readonly state: 'good'
      readonly root: string
      readonly elements: number
      readonly problems: Readonly<Record<Level, number>>
      /** Names of elements that Plivo does not know, each once. */
      readonly unknown: readonly string[]
      readonly notes: readonly string[]
      /** What Insert would add: the children of a Response, or the whole of another document. */
      readonly nodes: readonly Node[]
    }

/** Reads a text and counts what is in it. */
export function check(text: string): Check {
  if (text.trim() === '') return { state: 'empty' }
  const read = parse(text)
  if (!read.ok) {
    const problem = read.problems[0]
    return problem ? { state: 'bad', title: titleOf(problem.rule), problem } : { state: 'empty' }
  }
  const { root } = read.document
  const { elements, unknown } = counted(root)
  const problems = countLevels(validate(read.document))
  const nodes = root.name === 'Response' ? root.children : [root]
  return { state: 'good', root: root.name, elements, problems, unknown, notes: read.notes.map((note) => note.message), nodes }
}

/** What kind of text this is, by the rule that refuses it. */
function titleOf(rule: string): string {
  return Object.hasOwn(TITLES, rule) ? (TITLES[rule] ?? NOT_WELL_FORMED) : NOT_WELL_FORMED
}

const NOT_WELL_FORMED = 'Not well-formed XML'

const TITLES: Readonly<Record<string, string>> = {
  'too-long': 'Too big',
  binary: 'A binary file',
  html: 'An HTML page, not XML',
  json: 'JSON, not XML',
  'text-before-root': 'Not XML',
  doctype: 'A document type is not allowed',
}

function counted(root: ElementNode): { readonly elements: number; readonly unknown: readonly string[] } {
  const unknown = new Set<string>()
  const open: ElementNode[] = [root]
  let elements = 0
  for (let element = open.pop(); element; element = open.pop()) {
    elements += 1
    if (element !== root && !specOf(element.name)) unknown.add(element.name)
    // The last child waits longest, so that names come in document order.
    for (const child of element.children.toReversed()) if (child.kind === 'element') open.push(child)
  }
  return { elements, unknown: [...unknown] }
}
