import { fromBase64Url, toBase64Url } from './base64url'
import { linkMark } from './link-mark'
import { checksum, packed, unpacked } from '../packing'
import { isDocumentKind } from '../../model/document-metadata'
import type { DocumentKind } from '../../model/document-metadata'

/** What a link holds of a document. */
export interface Shared {
  readonly name: string
  readonly kind: DocumentKind
  /** The XML as it is shown: a draft is no document yet. */
  readonly text: string
  /** Its scenarios, where its user wants them in it. */
  readonly scenarios?: string
}

/** What a fragment holds, or why it holds nothing, in words for the reader. */
export type Read = { readonly ok: true; readonly shared: Shared } | { readonly ok: false; readonly reason: string }

/** The formats of the links that are made: `#document=<version>.<checksum>.<data>`. The second has scenarios, for builds that know them. */
const linkVersions: readonly string[] = ['1', '2']

/** Longer links are cut by too many programs; such a document is better sent as a file. In characters. */
export const longestLink = 8000

/** More characters of data than this are not even looked at. */
const mostData = 100_000

/** A link unpacks to no more bytes than this. */
export const mostUnpacked = 2_000_000

const longestName = 100

/**
 * Resolves to the fragment of an address that holds a document, with its `#`; null for one so large that it would not be
 * unpacked again.
 */
export async function fragmentOfShared({ name, kind, text, scenarios }: Shared): Promise<string | null> {
  const parts = scenarios === undefined ? [name, kind, text] : [name, kind, text, scenarios]
  const content = new TextEncoder().encode(JSON.stringify(parts))
  if (content.length > mostUnpacked) return null
  const bytes = await packed(content)
  return `${linkMark}${parts.length - 2}.${checksum(bytes)}.${toBase64Url(bytes)}`
}

/**
 * Resolves to the document that a fragment holds. Never throws, whatever the fragment, and unpacks no more than
 * `mostUnpacked` bytes.
 */
export async function sharedInFragment(fragment: string): Promise<Read> {
  const [version = '', sum = '', data = '', ...rest] = fragment.slice(linkMark.length).replace(punctuation, '').split('.')
  if (!fragment.startsWith(linkMark)) return refused('This link has no document.')
  const isKnown = linkVersions.includes(version)
  if (/^[1-9]\d{0,5}$/.test(version) && !isKnown) {
    return refused('This link was made by a newer version of the composer. Reload the page to get the newest, and open it again.')
  }
  if (data.length > mostData) return refused('This link is far longer than any that the composer makes.')
  const bytes = fromBase64Url(data)
  if (!isKnown || rest.length > 0 || !bytes || checksum(bytes) !== sum) return refused(damaged)
  const content = await unpacked(bytes, mostUnpacked)
  if (content === 'too-long') return refused('This link unpacks to more than 2 MB. Plivo takes 100 KB; nothing was opened.')
  const shared = content === 'broken' ? null : sharedIn(content, Number(version) + 2)
  return shared ? { ok: true, shared } : refused(notOurs)
}

/** What chat and mail programs take for a part of an address that stands before it; no data ends so. */
const punctuation = /(?:[.,;:!?)\]>'"*]|%3E|%22){1,9}$/i

const damaged = 'This link is damaged: a part of it is missing or was changed. Ask for it again, or for the file.'
const notOurs = 'This link does not hold a document of the composer.'
const refused = (reason: string): Read => ({ ok: false, reason })

/** Returns what JSON in UTF-8 says, or null when that is not what a link holds. */
function sharedIn(bytes: Uint8Array, parts: number): Shared | null {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return null
  }
  if (!Array.isArray(value) || value.length !== parts) return null
  const [name, kind, text, scenarios] = value as readonly unknown[]
  if (typeof name !== 'string' || typeof text !== 'string' || !isDocumentKind(kind)) return null
  return { name: shownName(name), kind, text, ...(typeof scenarios === 'string' && { scenarios }) }
}

/** Returns a name on one line and of a bearable length, without characters that turn or hide the text around it. */
function shownName(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim()
  return Array.from(plain).slice(0, longestName).join('') || 'untitled'
}
