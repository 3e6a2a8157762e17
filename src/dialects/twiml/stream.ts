import { childElements } from '../../model/content'
import type { ElementNode, Node } from '../../model/node'
import { newElement } from '../new-element'
import { methodRow } from '../table'
import type { AttributeRow, Convert, ElementRow, Table, Unsaid } from '../table'
import { sessionRecording } from './record'

/** Returns whether the parameter can be a header among others, which commas part. */
const isHeader = ({ name, attributes }: ElementNode): boolean =>
  name === 'Parameter' && /^[^\s=,]+$/.test(attributes.get('name') ?? '') && /^[^,]+$/.test(attributes.get('value') ?? '')

const inHeaders: AttributeRow = { kind: 'none', why: 'It becomes part of extraHeaders.' }

const headers: Unsaid = {
  kind: 'by',
  theirs: '<Parameter>',
  why: 'Parameters become extra headers of the stream.',
  convert: (element) => {
    const extraHeaders = childElements(element)
      .filter(isHeader)
      .map(({ attributes }) => `${attributes.get('name') ?? ''}=${attributes.get('value') ?? ''}`)
      .join(',')
    return extraHeaders === '' ? null : { set: { extraHeaders } }
  },
}

const isSpace = (child: Node): boolean => child.kind === 'text' && child.text.trim() === ''

const shared: Readonly<Record<string, AttributeRow>> = {
  url: { kind: 'as', to: 'text', on: 'text' },
  statusCallback: { kind: 'url', to: 'statusCallbackUrl', outcome: 'changed', why: 'Plivo sends other parameters to it.' },
  statusCallbackMethod: methodRow('statusCallbackMethod'),
  name: {
    kind: 'lost',
    why: 'Plivo XML does not name streams and cannot stop one. A stream ends with the call, or with Plivo’s API.',
  },
  connectorName: { kind: 'lost', why: 'Plivo streams to a URL. Write it in <Stream>.' },
}

const stream: ElementRow = {
  to: 'Stream',
  unsaid: [headers],
  children: {
    Parameter: (element: ElementNode): ElementRow =>
      isHeader(element)
        ? { to: 'content', attributes: { name: inHeaders, value: inHeaders } }
        : { to: 'comment', why: 'As an extra header it needs a name and a value without commas.' },
  },
  skips: isSpace,
}

const sound = { contentType: 'audio/x-mulaw;rate=8000' } as const

/** A stream beside the call. */
const beside: ElementRow = {
  ...stream,
  why: 'The next step runs at once. The audio is µ-law, as in TwiML.',
  always: sound,
  attributes: {
    ...shared,
    track: {
      kind: 'words',
      to: 'audioTrack',
      words: {
        inbound_track: { set: { audioTrack: 'inbound' } },
        outbound_track: { set: { audioTrack: 'outbound' } },
        both_tracks: { set: { audioTrack: 'both' } },
      },
    },
  },
}

/** A talk of the caller with a program. */
const talk: ElementRow = {
  ...stream,
  why: 'The next step runs when the stream has ended. The audio is µ-law, as in TwiML.',
  always: { ...sound, bidirectional: 'true', keepCallAlive: 'true' },
  attributes: {
    ...shared,
    url: { kind: 'as', to: 'text', on: 'text', topics: ['socket'] },
    track: {
      kind: 'words',
      to: '',
      words: { inbound_track: {} },
      else: { outcome: 'lost', why: 'A stream in both directions carries only the caller’s audio.' },
    },
  },
}

const askedBehind: Convert = (value, { attributes }, { urlOf }) => {
  const method = attributes.get('method')
  return {
    outcome: 'changed',
    behind: [newElement('Redirect', method === undefined ? {} : { method }, urlOf(value) ?? value)],
    why: 'The <Redirect> after it requests the URL when the stream has ended.',
    topics: ['call'],
  }
}

const unasked: AttributeRow = {
  kind: 'lost',
  why: 'Plivo requests no URL when a stream beside the call starts. Use statusCallbackUrl.',
}

const allLost =
  (why: string): NonNullable<ElementRow['falls']> =>
  (element, lost) =>
    childElements(element).every((child) => lost.has(child)) ? why : null

/** Sound that is sent or recorded beside the call, or instead of it. */
export const streams = {
  Connect: {
    to: 'content',
    why: 'In Plivo XML, <Stream> is a step of its own.',
    attributes: {
      action: { kind: 'by', convert: askedBehind },
      method: { kind: 'words', to: '', words: {}, else: { why: 'It is the method of the step after it.' } },
    },
    children: { Stream: talk },
    falls: allLost('Plivo has nothing that matches its content.'),
  },
  Start: {
    to: 'content',
    why: 'In Plivo XML, its content is a step of its own.',
    attributes: { action: unasked, method: unasked },
    children: { Stream: beside, Recording: sessionRecording },
    falls: allLost('Plivo has nothing that matches its content.'),
  },
} satisfies Table
