import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { makeElement, parse, reread, serialise } from '../core'
import { meaningOf } from '../../test/meaning'
import { nodeAt } from '../model/edit'
import type { Document, Node, Path } from '../model/node'
import { currentDocument, currentSnapshot } from './document/current'
import { endStep, redoStep, undoStep } from './document/steps'
import { select } from './document/selected'
import { moveSelected } from './nodes/moves'
import { deleteSelected, replaceFocused, unwrapFocused, wrapSelected } from './nodes/selected'
import { duplicateSelected, insertNodes } from './nodes/insert'
import { setAttributeOf, setTextOf } from './nodes/one'
import { selectionOf } from './snapshot'
import { difference } from '../syntax/text-change'
import { backToLastGood, changeText, currentText, formatText, minifyText } from './text'
import { addText } from '../session/workspace'

/** Runs of some 30 edits each: 5,000 edits and more in the long run. */
const numRuns = process.env['LONG'] === '1' ? 400 : 15

const firstText = [
  '<?xml version="1.0"?>',
  '<Response>',
  '  <Speak loop="1" voice=\'MAN\'>Hi <break time="1s"/> there</Speak>',
  '  <!-- c -->',
  '\t<Dial',
  '    action="/a"><Number>1</Number>',
  '  </Dial>',
  '  <GetInput action="/b">',
  '    <Speak>One &amp; two</Speak><Play>https://example.com/a.mp3</Play>',
  '  </GetInput>',
  '  <?php echo 1 ?>',
  '</Response>',
  '',
]

/** An edit; `seed` says where. */
type Edit = (seed: number) => void

const type =
  (insert: string, length = 0): Edit =>
  (seed) => {
    const text = currentText()
    const from = seed % (text.length + 1)
    typeThere({ from, to: Math.min(text.length, from + length), insert })
  }

/** Types, and holds what the ranged re-read made of it against the full parse. */
function typeThere(change: { readonly from: number; readonly to: number; readonly insert: string }): void {
  const before = currentSnapshot()
  const text = currentText()
  const after = text.slice(0, change.from) + change.insert + text.slice(change.to)
  const full = parse(after)
  if (before?.document) {
    const read = reread(before.document, difference(serialise(before.document), after))
    expect(read.ok).toBe(full.ok)
    if (!read.ok) expect(read).toEqual(full)
  }
  changeText(change)
  expect(currentText()).toBe(after)
  if (!full.ok) expect(currentSnapshot()?.draft?.problems).toEqual(full.problems)
}

const inText: readonly Edit[] = [
  type('x'),
  type('<Wait/>'),
  type('\n'),
  type('', 1),
  type('', 4),
  type('"', 3),
  type('<'),
  type('</Speak>'),
  type('<!-- n -->'),
  type('&amp;'),
  (seed) => {
    const at = currentText().indexOf('<Number>') + 8
    typeThere({ from: at, to: at, insert: String(seed % 10) })
  },
  () => backToLastGood(),
]

const inTree: readonly Edit[] = [
  (seed) => setAttributeOf(nodeOf(seed).id, 'loop', String(seed)),
  (seed) => setAttributeOf(nodeOf(seed).id, 'loop', null),
  (seed) => setTextOf(nodeOf(seed).id, `${seed} & more`),
  (seed) => insertNodes('add', [makeElement('Hangup')], { parent: [], index: seed % 3 }),
  (seed) => onNode(seed, () => deleteSelected()),
  (seed) => onNode(seed, duplicateSelected),
  (seed) => onNode(seed, () => moveSelected(seed % 2 === 0 ? 'up' : 'down')),
  (seed) => onNode(seed, () => wrapSelected('GetInput')),
  (seed) => onNode(seed, unwrapFocused),
  (seed) => onNode(seed, () => replaceFocused('Play')),
  () => formatText(),
  () => minifyText(),
  () => undoStep(),
  () => redoStep(),
  () => endStep(),
]

function nodesOf(document: Document | null): readonly { readonly node: Node; readonly path: Path }[] {
  const found: { node: Node; path: Path }[] = []
  const visit = (node: Node, path: Path): void => {
    found.push({ node, path })
    if (node.kind === 'element') node.children.forEach((child, index) => visit(child, [...path, index]))
  }
  if (document) visit(document.root, [])
  return found
}

const nodeOf = (seed: number): Node => {
  const nodes = nodesOf(currentDocument())
  return nodes[seed % nodes.length]!.node
}

function onNode(seed: number, run: () => void): void {
  select(selectionOf([nodeOf(seed).id]))
  run()
}

/** Goes back to good text, by undoing or at once. */
function leaveDraft(seed: number): void {
  for (let back = 0; back < seed % 3 && currentSnapshot()!.draft; back += 1) undoStep()
  backToLastGood()
}

/**
 * Checks, after an edit, that what is shown is what the text says, that ids are unique, and that nodes that print and stand
 * as before are the same ones.
 */
function holds(before: Document | null): void {
  const { document, draft } = currentSnapshot()!
  const text = currentText()
  const read = parse(text)
  expect(read.ok).toBe(draft === null)
  if (draft) return expect(draft.text).toBe(text)
  if (!read.ok || !document) throw new Error('a good text has a document')
  expect(serialise(document)).toBe(text)
  expect(meaningOf(document)).toBe(meaningOf(read.document))
  const ids = nodesOf(document).map(({ node }) => node.id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { node, path } of nodesOf(before)) {
    const now = nodeAt(document, path)
    // A node that moved over one that says the same kept its id there.
    if (now && before && isUntouched(before, document, path) && meansTheSame(node, now)) expect(ids).toContain(node.id)
  }
}

/**
 * Returns whether everything before the node, and everything around it behind, is as it was, so that it cannot be taken for
 * another.
 */
function isUntouched(before: Document, after: Document, path: Path): boolean {
  return path.every((index, depth) => {
    const [old, now] = [nodeAt(before, path.slice(0, depth)), nodeAt(after, path.slice(0, depth))]
    if (old?.kind !== 'element' || now?.kind !== 'element' || old.id !== now.id) return false
    if (old.children.length !== now.children.length) return false
    return old.children.every((child, at) => at === index || meansTheSame(child, now.children[at]!))
  })
}

const said = (node: Node): unknown =>
  node.kind === 'element' ? [node.name, [...node.attributes], node.children.map(said)] : [node.kind, node.text]

const meansTheSame = (a: Node, b: Node): boolean => a === b || JSON.stringify(said(a)) === JSON.stringify(said(b))

it('tree and text are one document, through any edits in turn', { timeout: 900_000 }, () => {
  let clock = 1_000_000
  const now = vi.spyOn(Date, 'now').mockImplementation(() => clock)
  const steps = fc.array(fc.tuple(fc.boolean(), fc.nat(100), fc.nat(2_000)), { minLength: 20, maxLength: 30 })
  fc.assert(
    fc.property(fc.constantFrom('\n', '\r\n'), steps, (eol, edits) => {
      const first = firstText.join(eol)
      addText('generated', first)
      edits.forEach(([isSlow, pick, seed], index) => {
        if (isSlow) clock += 2_000
        const ways = index % 2 === 0 ? inText : inTree
        // The tree takes no edit while the text is broken; most drafts are left so before it is asked.
        if (ways === inTree && currentSnapshot()!.draft && seed % 4 > 0) leaveDraft(seed)
        const before = currentDocument()
        ways[pick % ways.length]!(seed)
        holds(before)
      })
      for (let back = 0; back <= 2 * edits.length; back += 1) undoStep()
      expect(currentText()).toBe(first)
      expect(currentSnapshot()?.draft).toBeNull()
      for (let forth = 0; forth <= 2 * edits.length; forth += 1) redoStep()
      holds(null)
    }),
    { numRuns, seed: 11 },
  )
  now.mockRestore()
})

it('one burst of typing is one step', () => {
  addText('typed', '<Response/>')
  const clock = vi.spyOn(Date, 'now')
  clock.mockReturnValue(10_000)
  '<Wait/>'.split('').forEach((letter, at) => changeText({ from: at, to: at, insert: letter }))
  clock.mockReturnValue(10_900)
  changeText({ from: 0, to: 7, insert: '' })
  expect(currentText()).toBe('<Response/>')
  clock.mockReturnValue(12_000)
  changeText({ from: 11, to: 11, insert: '\n' })
  undoStep()
  expect(currentText()).toBe('<Response/>')
  undoStep()
  expect(currentText()).toBe('<Response/>')
  clock.mockRestore()
})
