/** The text of a file, or why it has none. `note` says what was changed on the way in. */
export type Decoded =
  { readonly ok: true; readonly text: string; readonly note: string | null } | { readonly ok: false; readonly reason: string }

/** More bytes than this are not read. */
export const mostBytes = 10 * 1024 * 1024

/**
 * Reads bytes by their BOM, else by the encoding that the XML declaration names, else as UTF-8. A UTF-8 BOM stays in the
 * text; text in another encoding gets a declaration that says UTF-8, because that is what it is from now on.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > mostBytes) return refused(tooBig(bytes.length))
  const { declared, isMistaken, label } = encodingOf(bytes)
  let decoder: TextDecoder
  try {
    decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true })
  } catch {
    return refused(`The XML declaration names the encoding "${label}", which this browser can’t read. Save the file as UTF-8.`)
  }
  const isUtf8 = decoder.encoding === 'utf-8'
  if (!label.startsWith('utf-16') && bytes.includes(0)) {
    return refused('This is a binary file, not XML: it contains NUL bytes. Choose an XML file.')
  }
  try {
    const text = decoder.decode(bytes)
    const note = isMistaken ? `The XML declaration says ${declared}, but the file is UTF-8.` : null
    return { ok: true, ...(isUtf8 ? { text, note } : asUtf8(text, decoder.encoding)) }
  } catch {
    const named = declared ? `names ${declared}` : 'names no encoding, which means UTF-8'
    return refused(`The XML declaration ${named}, but the file is not encoded that way. Save it as UTF-8.`)
  }
}

/** Returns by which encoding bytes are read, which one their declaration names, and whether that is wrong. */
export function encodingOf(bytes: Uint8Array) {
  const declared = declaredEncoding(bytes)
  const proved = encodingByBytes(bytes)
  // A declaration that could be read byte by byte is no UTF-16, whatever it says: programs print strings that way.
  const isMistaken = proved === null && declared !== null && /^(utf-16|ucs-2|iso-10646-ucs-2)/.test(declared)
  return { declared, isMistaken, label: proved ?? (isMistaken ? null : declared) ?? 'utf-8' }
}

/** Returns why so many bytes are not read. */
export function tooBig(bytes: number): string {
  return `This is ${(bytes / 1024 / 1024).toFixed(1)} MB. The limit is 10 MB; Plivo accepts 100 kB.`
}

const refused = (reason: string): Decoded => ({ ok: false, reason })

/** Returns the encoding that the first bytes prove: a BOM, or `<` in two bytes. */
function encodingByBytes(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0x3c && b === 0) return 'utf-16le'
  if (a === 0 && b === 0x3c) return 'utf-16be'
  return null
}

/**
 * Returns the encoding in `<?xml … encoding="…"?>`, in lower case; the declaration is ASCII in every encoding that is not
 * proved by bytes.
 */
function declaredEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  return /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(start)?.[1]?.toLowerCase() ?? null
}

function asUtf8(text: string, encoding: string): { readonly text: string; readonly note: string } {
  const bare = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  const changed = bare.replace(/^(<\?xml\s[^>]*?encoding\s*=\s*["'])[^"']*/, '$1UTF-8')
  return { text: changed, note: `Read as ${encoding}, saved as UTF-8.` }
}
