import { spaceEnd } from './characters'
import { nameEnd } from './names'

/** Reads the attributes of a start tag of well-formed text one after the other, in fields, since an object for each takes longer. */
export class AttributeReader {
  /** Where the white space before the attribute begins; at the end of the tag, that before `>` or `/>`. */
  from = 0
  /** Where the name stands; at the end of the tag, where `>` or `/>` does. */
  nameFrom = 0
  nameTo = 0
  /** Where the value stands, quotes left out. */
  valueFrom = 0
  valueTo = 0
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  /** Begins at the offset behind the name of an element. */
  start(nameTo: number): this {
    this.valueTo = nameTo - 1
    return this
  }

  /** Reads the next attribute; returns false where there is none. */
  next(): boolean {
    const { text } = this
    this.from = this.valueTo + 1
    const nameFrom = spaceEnd(text, this.from)
    this.nameFrom = nameFrom
    const code = text.charCodeAt(nameFrom)
    if (code === 62 || code === 47 || code !== code) return false
    this.nameTo = nameEnd(text, nameFrom)
    let at = this.nameTo
    while (text.charCodeAt(at) !== 34 && text.charCodeAt(at) !== 39) at += 1
    this.valueFrom = at + 1
    this.valueTo = text.indexOf(text.charCodeAt(at) === 34 ? '"' : "'", at + 1)
    return true
  }
}
