import { spawnSync } from 'node:child_process'
import { XMLParser } from 'fast-xml-parser'
import { Moddle } from 'moddle'
import { Reader } from 'moddle-xml'
import plivo from 'plivo'
import { SaxesParser } from 'saxes'
import { blankDocument, edits, parse, reread, serialise, spliceBetween, translate, validate } from '../src/core'
import { newId } from '../src/model/node'
import type { Document, Node } from '../src/model/node'
import { record, undo } from '../src/model/history'
import { callRows } from './calls'
import { sample, twimlSample } from './documents'
import { fileRows } from './files'
import { median, medianOver, ms, print, row } from './measure'

const sizes = [10, 100, 1_000, 10_000, 100_000]

function read(text: string): Document {
  const result = parse(text)
  if (!result.ok) throw new Error(result.problems[0]?.message)
  return result.document
}

/** Returns how often a piece of work is run at a size, so that the whole stays under a few minutes. */
const times = (size: number): number => Math.max(5, Math.min(101, Math.round(100_000 / size)))

function saxesAlone(text: string): void {
  const parser = new SaxesParser({ xmlns: true })
  let count = 0
  parser.on('opentag', () => (count += 1))
  parser.write(text).close()
}

const fxp = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
})

const strings = (names: readonly string[], isAttr: boolean) => names.map((name) => ({ name, type: 'String', isAttr }))
const moddle = new Moddle([
  {
    name: 'Plivo',
    prefix: 'p',
    uri: 'urn:plivo',
    types: [
      { name: 'Step', isAbstract: true },
      { name: 'Response', properties: [{ name: 'steps', type: 'Step', isMany: true }] },
      {
        name: 'Speak',
        superClass: ['Step'],
        properties: [...strings(['voice', 'language'], true), { name: 'text', type: 'String', isBody: true }],
      },
      {
        name: 'Play',
        superClass: ['Step'],
        properties: [...strings(['loop'], true), { name: 'text', type: 'String', isBody: true }],
      },
      {
        name: 'Message',
        superClass: ['Step'],
        properties: [...strings(['src', 'dst', 'type', 'callbackUrl'], true), { name: 'text', type: 'String', isBody: true }],
      },
      {
        name: 'GetInput',
        superClass: ['Step'],
        properties: [...strings(['action', 'inputType', 'numDigits'], true), { name: 'steps', type: 'Step', isMany: true }],
      },
    ],
  },
])

/** Returns a text with a namespace and prefixes, which moddle-xml wants; it reads the same elements. */
const prefixed = (text: string): string =>
  text.replace(/<(\/?)(?=[A-Z])/g, '<$1p:').replace('<p:Response>', '<p:Response xmlns:p="urn:plivo">')

async function importRows(): Promise<void> {
  const rows = []
  for (const size of sizes) {
    const text = sample(size)
    const ours = median(() => parse(text), times(size) / 2)
    const builder = median(() => fxp.parse(text), times(size) / 2)
    const judge = median(() => saxesAlone(text), times(size) / 2)
    const withPrefix = prefixed(text)
    const reader = new Reader(moddle)
    const began = performance.now()
    const { warnings } = await reader.fromXML(withPrefix, 'p:Response')
    const other = performance.now() - began
    if (warnings.length > 0) throw new Error(`moddle-xml read something else: ${JSON.stringify(warnings[0])}`)
    rows.push(
      row(
        `import ${size} elements`,
        `${ms(ours)}; fast-xml-parser alone ${ms(builder)}, saxes alone ${ms(judge)}, moddle-xml ${ms(other)} (one run)`,
      ),
    )
  }
  print('Import in Node', rows)
}

interface SdkResponse {
  addMessage: (body: string, attributes: Readonly<Record<string, string>>) => void
  toXML: () => string
}
const { Response: SdkResponse } = plivo as unknown as { Response: new () => SdkResponse }

function sdkPrints(size: number): string {
  const response = new SdkResponse()
  for (let index = 0; index < size; index += 1) {
    response.addMessage(`Hi, this is message ${index}`, {
      src: '+12025550000',
      dst: '+12025551111<+12025552222',
      type: 'sms',
      callbackUrl: `https://example.com/sms/${index}`,
    })
  }
  return response.toXML()
}

/** Returns the same document as an editor would have made it: new nodes, nothing written. */
function madeOf(document: Document): Document {
  const made = (node: Node): Node => {
    if (node.kind === 'text') return { kind: 'text', id: newId(), text: node.text }
    if (node.kind !== 'element') return node
    return {
      kind: 'element',
      id: newId(),
      name: node.name,
      attributes: new Map(node.attributes),
      children: node.children.map(made),
    }
  }
  const blank = blankDocument()
  return { ...blank, root: { ...blank.root, children: document.root.children.map(made) } }
}

function exportRows(): void {
  const size = 10_000
  const text = sdkPrints(size)
  const lines = text.replaceAll('<Message', '\n  <Message').replace('</Response>', '\n</Response>')
  const document = read(lines)
  const sdk = median(() => sdkPrints(size), 5)
  // Every run prints another document, made of nodes that were never written.
  const fresh = Array.from({ length: 14 }, () => madeOf(document))
  const ours = medianOver(fresh, serialise)
  let edited = document
  const afterEdit = median(() => {
    edited = edits.setAttribute(edited, [5_000], 'src', `+1202555${String(Math.random()).slice(2, 6)}`)
    serialise(edited)
  }, 31)
  print('Export of 10,000 Message elements in Node', [
    row(
      'full export of a new document',
      `${ms(ours)}; plivo SDK ${ms(sdk)}: ${(sdk / ours).toFixed(1)} times faster`,
      '5 times',
      sdk / ours >= 5,
    ),
    row(
      'full export after an edit',
      `${ms(afterEdit)}: ${(sdk / afterEdit).toFixed(0)} times faster`,
      '10 times',
      sdk / afterEdit >= 10,
    ),
  ])
}

function editRows(): void {
  const rows = []
  for (const size of sizes) {
    let document = read(sample(size))
    const middle = Math.floor(document.root.children.length / 2)
    validate(document)
    const text = serialise(document)
    let count = 0
    const edit = median(() => {
      const before = document
      document = edits.setAttribute(document, [middle], 'callbackUrl', `https://example.com/${(count += 1)}`)
      spliceBetween(before, document)
    }, 101)
    const judged = median(() => {
      document = edits.setAttribute(document, [middle], 'callbackUrl', `https://example.com/${(count += 1)}`)
      validate(document)
    }, 101)
    // Every run judges a document that was never judged before.
    const unjudged = Array.from({ length: times(size) / 2 + 3 }, () => read(text))
    const scratch = medianOver(unjudged, validate)
    const source = read(text)
    const at = text.indexOf('>', text.length / 2)
    const typed = median(() => reread(source, { from: at + 1, to: at + 1, insert: 'x' }), 31)
    const is10k = size === 10_000
    rows.push(
      row(`set an attribute and find its splice, ${size}`, ms(edit)),
      row(
        `the same and validate, ${size}`,
        `${ms(judged)}; validate from scratch ${ms(scratch)}: ${(judged / scratch).toFixed(3)}`,
        is10k ? '0.02' : '',
        is10k ? judged / scratch <= 0.02 : null,
      ),
      row(`re-read a typed letter, ${size} (no yardstick)`, ms(typed), is10k ? '8 ms' : '', is10k ? typed < 8 : null),
    )
  }
  print('Edits in Node', rows)
}

function translateRow(): void {
  const text = twimlSample(100_000)
  const document = read(text)
  const parsed = median(() => parse(text), 101)
  const translated = median(() => translate(document, 'twiml'), 101)
  const ratio = translated / parsed
  print('Other dialects in Node', [
    row('translate 100 kB of TwiML', `${ms(translated)}; parse ${ms(parsed)}: ${ratio.toFixed(2)}`, '1.0', ratio <= 1),
  ])
}

function memoryRow(): void {
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  const document = read(sample(100_000))
  let history: Parameters<typeof undo<Document>>[0] = { past: [], present: document, future: [] }
  for (let step = 0; step < 200; step += 1) {
    const next = edits.setAttribute(history.present, [(step * 37) % 50_000], 'voice', `MAN${step}`)
    history = record(history, next, { label: 'edit', now: step * 10_000 })
    validate(next)
  }
  globalThis.gc?.()
  const megabytes = (process.memoryUsage().heapUsed - before) / 1e6
  for (let step = 0; step < 200; step += 1) history = undo(history)
  const isSame = history.present === document
  print('Memory', [
    row(
      'heap of 100,000 elements with 200 undo steps, validated',
      `${megabytes.toFixed(0)} MB${isSame ? '' : ' (undo did not come back)'}`,
      '250 MB',
      megabytes <= 250 && isSame,
    ),
  ])
}

/** The tables in their order, each measured in a process of its own: what one leaves to the compiler and the heap slows no other. */
const tables: Readonly<Record<string, () => void | Promise<void>>> = {
  memory: memoryRow,
  import: importRows,
  export: exportRows,
  edits: editRows,
  dialects: translateRow,
  calls: callRows,
  files: fileRows,
}

const [, file = '', table] = process.argv
if (table !== undefined) {
  const measure = tables[table]
  if (!measure) throw new Error(`No table is called ${table}: ${Object.keys(tables).join(', ')}`)
  await measure()
} else
  for (const name of Object.keys(tables)) {
    const { status } = spawnSync(process.execPath, [...process.execArgv, file, name], { stdio: 'inherit' })
    if (status !== 0) process.exitCode = 1
  }
