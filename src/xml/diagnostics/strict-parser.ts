import { SaxesParser } from 'saxes'
import type { Prefixes } from './prefixes'

/** How deep elements may stand in each other. */
export const mostDepth = 1000

type Declared = Readonly<Record<string, string>>

const options = { xmlns: true, position: true, forceXMLVersion: true, defaultXMLVersion: '1.0' } as const

/**
 * saxes with its prefixes looked up at once: it would ask each ancestor, and take as long as a document is deep times long.
 * It has to be told which tags it `entered` and `left`.
 */
export class StrictParser extends SaxesParser<typeof options> {
  // One property and no more: with too many of them the parser becomes a slow object.
  private readonly scopes: Scopes

  constructor(outer?: Prefixes) {
    super(options)
    this.scopes = new Scopes(outer)
  }

  entered(declared: Declared): void {
    this.scopes.enter(declared)
  }

  left(): void {
    this.scopes.leave()
  }

  override resolve(prefix: string): string | undefined {
    // Nothing is wrong without a prefix, whatever the default namespace.
    return prefix === '' ? '' : this.scopes.addressOf(prefix)
  }
}

/** https://www.w3.org/TR/xml-names/#ns-decl */
const always: Prefixes = new Map([
  ['xml', 'http://www.w3.org/XML/1998/namespace'],
  ['xmlns', 'http://www.w3.org/2000/xmlns/'],
])

/** What the prefixes stand for in the tag that was entered last. */
class Scopes {
  private readonly outer: Prefixes
  private readonly inner = new Map<string, string[]>()
  private readonly open: Declared[] = []
  /** Which of the open tags declare prefixes; theirs are in `inner`. */
  private readonly declaring: number[] = []
  /** How many of the open tags were looked at for that. */
  private known = 0

  constructor(outer: Prefixes = new Map()) {
    this.outer = outer
  }

  enter(declared: Declared): void {
    // A tag is entered before its attributes are read: what it declares is there when the first tag in it is entered.
    if (this.known < this.open.length) this.declare(this.known)
    this.open.push(declared)
  }

  leave(): void {
    const declared = this.open.pop()
    this.known = Math.min(this.known, this.open.length)
    if (declared === undefined || this.declaring.at(-1) !== this.open.length) return
    this.declaring.pop()
    for (const prefix of Object.keys(declared)) this.inner.get(prefix)?.pop()
  }

  addressOf(prefix: string): string | undefined {
    return this.open.at(-1)?.[prefix] ?? this.inner.get(prefix)?.at(-1) ?? this.outer.get(prefix) ?? always.get(prefix)
  }

  private declare(at: number): void {
    this.known = at + 1
    const entries = Object.entries(this.open[at] ?? {})
    if (entries.length === 0) return
    this.declaring.push(at)
    for (const [prefix, address] of entries) {
      const addresses = this.inner.get(prefix)
      if (addresses) addresses.push(address)
      else this.inner.set(prefix, [address])
    }
  }
}
