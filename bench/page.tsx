import { xml } from '@codemirror/lang-xml'
import { foldGutter } from '@codemirror/language'
import { EditorView, lineNumbers } from '@codemirror/view'
import { createRoot } from 'react-dom/client'
import { flushSync } from 'react-dom'
import { parse, validate } from '../src/core'
import { reveal } from '../src/editor/document/selected'
import { PropertiesPane } from '../src/features/form/PropertiesPane'
import { TreePane } from '../src/features/tree/TreePane'
import type { ElementNode, Node } from '../src/model/node'
import { newId } from '../src/model/node'
import { createDocument } from '../src/session/workspace'
import '../src/ui/global/colours.css'
import { median } from './measure'

/** Reads a text with Chromium's own parser and walks it into the same model: names, attribute maps, text, ids. */
function parseWithDom(text: string): ElementNode {
  const root = new DOMParser().parseFromString(text, 'application/xml').documentElement
  return walked(root)
}

function walked(element: Element): ElementNode {
  const attributes = new Map<string, string>()
  for (const { name, value } of element.attributes) attributes.set(name, value)
  const children: Node[] = []
  for (const child of element.childNodes) {
    if (child.nodeType === Node.ELEMENT_NODE) children.push(walked(child as Element))
    else if (child.nodeType === Node.TEXT_NODE) children.push({ kind: 'text', id: newId(), text: child.nodeValue ?? '' })
  }
  return { kind: 'element', id: newId(), name: element.tagName, attributes, children }
}

/** Returns the median in milliseconds of reading a text that is not well-formed. */
function judgeWhole(text: string, times: number): number {
  return median(() => {
    if (parse(text).ok) throw new Error('The text was to be broken.')
  }, times)
}

/** Returns the medians in milliseconds of importing a text, by us and by DOMParser, taken in turns. */
function compareImport(text: string, times: number): { readonly ours: number; readonly dom: number } {
  const taken: { ours: number[]; dom: number[] } = { ours: [], dom: [] }
  const clock = (work: () => unknown): number => {
    const began = performance.now()
    work()
    return performance.now() - began
  }
  for (let run = 0; run < times + 2; run += 1) {
    const ours = clock(() => parse(text))
    const dom = clock(() => parseWithDom(text))
    if (run < 2) continue
    taken.ours.push(ours)
    taken.dom.push(dom)
  }
  return { ours: middle(taken.ours), dom: middle(taken.dom) }
}

/**
 * Returns the median in milliseconds of mounting the tree of a document that was judged before, from its nodes to rows in the
 * page.
 */
function mountTree(text: string, times: number): number {
  const taken = Array.from({ length: times }, () => {
    const read = parse(text)
    if (!read.ok) throw new Error(read.problems[0]?.message)
    validate(read.document)
    createDocument('bench', read.document, 'voice')
    const place = document.body.appendChild(document.createElement('div'))
    place.style.cssText = 'display: grid; height: 800px; width: 320px'
    const root = createRoot(place)
    const began = performance.now()
    flushSync(() => root.render(<TreePane />))
    const mounted = performance.now() - began
    if (place.querySelector('[role=treeitem]') === null) throw new Error('no row was mounted')
    root.unmount()
    place.remove()
    return mounted
  })
  return middle(taken)
}

const middle = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Returns the least time in milliseconds of selecting the last row, or the first, of a document that is on the screen. */
function selectRows(text: string, times: number): number {
  const read = parse(text)
  if (!read.ok) throw new Error(read.problems[0]?.message)
  createDocument('bench', read.document, 'voice')
  const place = document.body.appendChild(document.createElement('div'))
  place.style.cssText = 'display: grid; grid-template-columns: 320px 480px; height: 800px'
  const root = createRoot(place)
  flushSync(() =>
    root.render(
      <>
        <TreePane />
        <PropertiesPane />
      </>,
    ),
  )
  const ends = [read.document.root.children.at(-1), read.document.root.children[0]].map((node) => node?.id ?? 0)
  const taken = Array.from({ length: times }, (_, index) => {
    const began = performance.now()
    flushSync(() => reveal(ends[index % 2] ?? 0))
    return performance.now() - began
  })
  root.unmount()
  place.remove()
  return Math.min(...taken)
}

/** Returns the median in milliseconds of moving the selection by one row in the tree alone. */
function moveInTree(text: string, times: number): number {
  const read = parse(text)
  if (!read.ok) throw new Error(read.problems[0]?.message)
  createDocument('bench', read.document, 'voice')
  const place = document.body.appendChild(document.createElement('div'))
  place.style.cssText = 'display: grid; height: 800px; width: 320px'
  const root = createRoot(place)
  flushSync(() => root.render(<TreePane />))
  const taken = read.document.root.children.slice(0, times).map(({ id }) => {
    const began = performance.now()
    flushSync(() => reveal(id))
    return performance.now() - began
  })
  root.unmount()
  place.remove()
  return middle(taken)
}

/**
 * Shows the editor as its makers give it, in the room that our pane has, with the caret at an offset: the yardstick of every
 * keystroke.
 */
function showBareEditor(text: string, caret: number): void {
  document.body.style.margin = '0'
  const view = new EditorView({
    doc: text,
    parent: document.body,
    extensions: [lineNumbers(), foldGutter(), xml(), EditorView.theme({ '&': { height: '640px', width: '720px' } })],
  })
  view.dispatch({ selection: { anchor: caret }, scrollIntoView: true })
  view.focus()
}

Object.assign(globalThis, { compareImport, judgeWhole, mountTree, moveInTree, selectRows, showBareEditor })
