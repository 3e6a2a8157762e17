/** An attribute as it stands in a start tag that may not be finished. */
export interface AttributeToken {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly hasEquals: boolean
  readonly value: ValueToken | null
}

/** What stands behind a quote; `isOpen` says that no quote ends it. */
export interface ValueToken {
  readonly from: number
  readonly to: number
  readonly quote: string
  readonly isOpen: boolean
}

/** The attributes from behind the name of a tag on, and where its `>` stands; null where none does before the next tag. */
export function attributesFrom(
  text: string,
  start: number,
): { readonly tokens: readonly AttributeToken[]; readonly end: number | null } {
  const tokens: AttributeToken[] = []
  for (let at = spaceEnd(text, start); ;) {
    const char = text[at]
    if (char === undefined || char === '<') return { tokens, end: null }
    if (char === '>') return { tokens, end: at }
    const token = isNameCharacter(char) ? attributeAt(text, at) : null
    if (token) tokens.push(token)
    at = spaceEnd(text, token ? endOf(token) : at + 1)
  }
}

/** The end of the name that begins at `from`, as far as one is written. */
export function nameEnd(text: string, from: number): number {
  let to = from
  while (to < text.length && isNameCharacter(text[to] ?? '')) to += 1
  return to
}

const isNameCharacter = (char: string): boolean => !/[\s<>/"'=]/.test(char)

function spaceEnd(text: string, from: number): number {
  let to = from
  while (to < text.length && /\s/.test(text[to] ?? '')) to += 1
  return to
}

function attributeAt(text: string, from: number): AttributeToken {
  const to = nameEnd(text, from)
  const equals = spaceEnd(text, to)
  const hasEquals = text[equals] === '='
  return { name: text.slice(from, to), from, to, hasEquals, value: hasEquals ? valueAt(text, spaceEnd(text, equals + 1)) : null }
}

function valueAt(text: string, at: number): ValueToken | null {
  const quote = text[at]
  if (quote !== '"' && quote !== "'") return null
  const from = at + 1
  const to = text.indexOf(quote, from)
  const tag = text.indexOf('<', from)
  const isOpen = to < 0 || (tag >= 0 && tag < to) || /\s[^\s=]+\s*=\s*$/.test(text.slice(from, to))
  return isOpen ? { from, to: wordEnd(text, from), quote, isOpen } : { from, to, quote, isOpen }
}

/** Where a value ends that no quote ends: at white space, at the end of the tag, or at the next one. */
function wordEnd(text: string, from: number): number {
  let to = from
  while (to < text.length && !/[\s<>]/.test(text[to] ?? '')) to += 1
  return text[to] === '>' && text[to - 1] === '/' && to > from ? to - 1 : to
}

function endOf({ to, value }: AttributeToken): number {
  if (!value) return to
  return value.isOpen ? value.to : value.to + 1
}
