import { waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { seeded, times } from '../../../test/random'
import { lengthOf, parse } from '../../core'
import { redoStep, stepWith, undoStep } from '../../editor/document/steps'
import { select } from '../../editor/document/selected'
import { currentDocument, currentKind, currentSnapshot } from '../../editor/document/current'
import { setAttributeOf, setTextOf } from '../../editor/nodes/one'
import { addElement, duplicateSelected } from '../../editor/nodes/insert'
import { deleteSelected, unwrapFocused, wrapSelected } from '../../editor/nodes/selected'
import { moveSelected } from '../../editor/nodes/moves'
import { firstSnapshot, selectionOf } from '../../editor/snapshot'
import { state, update } from '../../editor/store'
import type { OpenDocument } from '../../editor/store'
import { backToLastGood, changeText, currentText, formatText, minifyText } from '../../editor/text'
import { noMetadata } from '../../model/document-metadata'
import type { DocumentRecord } from '../../model/document-record'
import { nodeAt } from '../../model/edit'
import type { Node, Path } from '../../model/node'
import { readDocument } from '../open-document/read-document'
import { recordOf } from '../open-document/record-of'
import { createKeptSteps } from './kept-steps'
import { mostStored } from './steps-of'

const firstText = [
  '\ufeff<?xml version="1.0"?>',
  '<Response>',
  '  <Speak loop="1" voice=\'MAN\'>Hi <break time="1s"/> there</Speak>',
  '  <!-- c -->',
  '\t<Dial',
  '    action="/a"><Number>1</Number>',
  '  </Dial>',
  '  <GetInput action="/b"><Speak>One &amp; two</Speak></GetInput>',
  '</Response>',
  '',
].join('\r\n')

function open(text: string): void {
  const read = parse(text)
  if (!read.ok) throw new Error('The first text is not well-formed')
  const present = firstSnapshot(read.document, lengthOf(read.document))
  const history = { past: [], present, future: [] }
  update({ open: { id: 'a', name: 'a', kind: 'voice', history, metadata: noMetadata }, lockReason: null })
}

/** Loads the page anew, which has what was stored of the document and of its steps, as JSON. */
async function reload(): Promise<void> {
  const before = state().open!
  const stored = new Map<string, string>()
  const page = () => {
    const session = {
      latest: () => state().open ?? undefined,
      change: (_: string, changed: (open: OpenDocument) => OpenDocument) => update({ open: changed(state().open!) }),
      isUnsaved: () => false,
      unsaved: () => [],
    }
    const storage = {
      readSteps: (id: string) => Promise.resolve(JSON.parse(stored.get(id) ?? 'null') as unknown),
      writeSteps: (steps: { readonly id: string }) => Promise.resolve(void stored.set(steps.id, JSON.stringify(steps))),
      keepStepsOf: () => Promise.resolve(),
      leaveSteps: () => undefined,
      leftSteps: () => undefined,
    }
    return createKeptSteps({ storage, session, page: { onHide: () => () => undefined } })
  }
  page().noteStored(before)
  await waitFor(() => expect(stored.size).toBe(1))
  const read = await readDocument(JSON.parse(JSON.stringify(recordOf(before, 1, 0))) as DocumentRecord, () => true)
  update({ open: read })
  page().noteShown(read!)
  const least = Math.min(mostStored, before.history.past.length)
  await waitFor(() => expect(state().open!.history.past.length).toBeGreaterThanOrEqual(least))
}

/** Returns the texts and kinds of the next twenty steps of a way, and the name of each. */
function walked(way: () => void): readonly string[] {
  const seen: string[] = []
  const { history, ...beside } = state().open!
  for (let count = 0; count < mostStored; count += 1) {
    way()
    const [next] = state().open!.history.future
    const focus = currentSnapshot()?.selection?.focus
    seen.push(`${currentKind()} ${next?.label} ${focus === undefined} ${currentText()}`)
  }
  update({ open: { ...beside, history } })
  return seen
}

type Edit = (random: () => number) => void

const pick = <T>(all: readonly T[], random: () => number): T => all[Math.floor(random() * all.length)]!

function chosen(random: () => number): Node | null {
  const document = currentDocument()
  if (!document) return null
  const paths: Path[] = []
  const visit = (node: Node, path: Path): void => {
    paths.push(path)
    if (node.kind === 'element') node.children.forEach((child, index) => visit(child, [...path, index]))
  }
  visit(document.root, [])
  const node = nodeAt(document, pick(paths, random)) ?? null
  if (node) select(selectionOf([node.id]))
  return node
}

const typing =
  (insert: string, length = 0): Edit =>
  (random) => {
    const from = Math.floor(random() * (currentText().length + 1))
    changeText({ from, to: Math.min(currentText().length, from + length), insert })
  }

const edits: readonly Edit[] = [
  typing('x'),
  typing('<'),
  typing('', 1),
  typing('', 9),
  typing('<Wait/>\r\n'),
  typing('<Message>Ü</Message>'),
  (random) => {
    const node = chosen(random)
    if (node) setAttributeOf(node.id, pick(['loop', 'voice', 'action'], random), pick(['1', '<', null, 'ü'], random))
  },
  (random) => {
    const node = chosen(random)
    if (node) setTextOf(node.id, pick(['', 'One', 'a & b < c', ' \n '], random))
  },
  (random) => {
    const document = currentDocument()
    if (document) addElement(pick(['Speak', 'Hangup', 'Message'], random), { parent: [], index: 0 })
  },
  (random) => {
    chosen(random)
    deleteSelected()
  },
  (random) => {
    chosen(random)
    duplicateSelected()
  },
  (random) => {
    chosen(random)
    moveSelected(random() < 0.5 ? 'up' : 'down')
  },
  (random) => {
    chosen(random)
    wrapSelected('GetInput')
  },
  (random) => {
    chosen(random)
    unwrapFocused()
  },
  () => formatText(),
  () => minifyText(),
  () => backToLastGood(),
  () => undoStep(),
  () => undoStep(),
  () => redoStep(),
  (random) => {
    const { present } = state().open!.history
    const read = parse(pick([firstText, '<Response/>', currentText()], random))
    if (!read.ok) return
    const next = { ...present, ...firstSnapshot(read.document, lengthOf(read.document)) }
    stepWith('restore a version', next, { kind: pick(['voice', 'message', 'sound'], random), metadata: noMetadata })
  },
]
afterEach(() => {
  vi.restoreAllMocks()
})

it('gives back the same texts after a reload as without, for twenty steps each way', async () => {
  for (let seed = 1; seed <= times(400, 30); seed += 1) {
    const random = seeded(seed)
    let now = 0
    // A second and more between two edits, or less, so that some typing is one step.
    vi.spyOn(performance, 'now').mockImplementation(() => (now += random() < 0.5 ? 100 : 2000))
    if (random() < 0.3) open('<Response/>')
    else open(firstText)
    for (let count = 0; count < 45; count += 1) pick(edits, random)(random)
    const expected = { undo: walked(undoStep), redo: walked(redoStep) }
    vi.restoreAllMocks()
    await reload()
    expect(walked(undoStep), `seed ${seed}`).toEqual(expected.undo)
    expect(walked(redoStep), `seed ${seed}`).toEqual(expected.redo)
  }
}, 120_000)
