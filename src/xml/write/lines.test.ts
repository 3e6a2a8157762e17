import { expect, it } from 'vitest'
import { edits, lineAt, makeElement, parse, rangeOf, serialise } from '../../core-page'
import type { Document, Node, Path } from '../../model/node'
import { placeOf } from '../../syntax/lines'

function read(text: string): Document {
  const parsed = parse(text)
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message)
  return parsed.document
}

function* pathsOf(node: Node, path: Path = []): Generator<Path> {
  yield path
  if (node.kind === 'element') for (const [index, child] of node.children.entries()) yield* pathsOf(child, [...path, index])
}

/** Returns the line that each node stands in, by the printer and by the text. */
function linesOf(document: Document): readonly [printed: number, inText: number][] {
  const text = serialise(document)
  return [...pathsOf(document.root)].map((path) => {
    const { from } = rangeOf(document, path)
    return [lineAt(document, from), placeOf(text, from).line]
  })
}

const long = `<Response>\n${'  <Speak\n loop="2">a\nb</Speak>\n'.repeat(100)}<Wait/><Dial><Number>1</Number>\n</Dial></Response>`

it.each([
  '<?xml version="1.0"?>\n<!-- a\nb -->\n\n<Response>\n  <Speak>x\n<![CDATA[\n]]></Speak>\n</Response>\n<!-- end -->',
  '<Response><Speak>a</Speak><GetInput>\r\n<Speak>b\r\nc</Speak>\r<Wait/></GetInput></Response>',
  '<Response><Dial\n  timeout="2"\n><Number>1</Number></Dial><Speak>Hi <break/>\n<emphasis>\n x</emphasis></Speak></Response>',
  long,
])('knows the line of every node (%#)', (text) => {
  const document = read(text)
  for (const changed of [
    document,
    edits.insert(document, [], 0, [makeElement('Hangup')]),
    edits.insert(document, [0], 0, [makeElement('Hangup')]),
    edits.setText(document, [0], 'other\nlines\n\n'),
    edits.rename(edits.remove(document, [[1]]), [0], 'Unknown'),
  ])
    for (const [printed, inText] of linesOf(changed)) expect(printed).toBe(inText)
})

it('knows the line of every offset', () => {
  const text =
    '<?xml version="1.0"?>\n<Response>\n  <Dial\n timeout="2">\n<Number>1\n</Number>\n</Dial>\n</Response>\n<!-- \n -->\n'
  const document = edits.setAttribute(read(text), [0], 'timeout', '30')
  const now = serialise(document)
  for (let offset = 0; offset <= now.length; offset += 1) expect(lineAt(document, offset)).toBe(placeOf(now, offset).line)
})
