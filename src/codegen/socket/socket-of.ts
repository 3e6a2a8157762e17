import { specOf } from '../../catalogue/index'
import { isStreamFormat, playAudioFormats } from '../../catalogue/streams/formats'
import type { PlayAudioFormat, StreamFormat } from '../../catalogue/streams/formats'
import { ownText } from '../../model/content'
import type { Document, ElementNode } from '../../model/node'
import { hasPlaceholder } from '../../model/placeholders'
import { effectiveValue, holds } from '../../running/conditions'

/** What a server has to know of the Stream that it is for. */
export interface Socket {
  readonly contentType: StreamFormat
  readonly format: PlayAudioFormat
  /** False where it only listens: what it would play is not heard. */
  readonly isTwoWay: boolean
  /** Null where the URL does not say it: it is empty, or a template fills it in. */
  readonly host: string | null
  readonly path: string | null
  /** The names in extraHeaders. */
  readonly headers: readonly string[]
}

/** What a server does with the call: it plays back what it hears, or tones of its own. One for a Stream that only listens does neither. */
export type SocketTask = 'echo' | 'tone'

/** Returns the Streams of a document, in its order. */
export function streamsIn({ root }: Pick<Document, 'root'>): readonly ElementNode[] {
  const found: ElementNode[] = []
  const visit = (element: ElementNode): void => {
    if (element.name === 'Stream') found.push(element)
    for (const child of element.children) if (child.kind === 'element') visit(child)
  }
  visit(root)
  return found
}

/** Returns what a server has to know of a Stream; null where its contentType is none of the documented ones. */
export function socketOf(stream: ElementNode): Socket | null {
  const spec = specOf('Stream')
  const contentType = spec && effectiveValue(stream, spec, 'contentType')
  if (spec === undefined || contentType === undefined || !isStreamFormat(contentType)) return null
  return {
    contentType,
    format: playAudioFormats[contentType],
    isTwoWay: holds(twoWay, stream, spec) !== false,
    headers: headerNames(stream.attributes.get('extraHeaders') ?? ''),
    ...addressOf(ownText(stream).trim()),
  }
}

const twoWay = { attribute: 'bidirectional', is: 'true' } as const

function addressOf(url: string): Pick<Socket, 'host' | 'path'> {
  const nowhere = { host: null, path: null }
  if (!/^wss?:\/\//i.test(url) || hasPlaceholder(url)) return nowhere
  try {
    const { host, pathname } = new URL(url)
    return { host, path: pathname }
  } catch {
    return nowhere
  }
}

function headerNames(extraHeaders: string): readonly string[] {
  const names = extraHeaders.split(/[,;]/).map((pair) => pair.split('=', 1).join('').trim())
  return [...new Set(names.filter((name) => name !== ''))]
}
