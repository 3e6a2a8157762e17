import { childElements } from '../../model/content'
import type { ElementNode, Node } from '../../model/node'
import { newElement } from '../new-element'
import { methodRow } from '../table'
import type { AttributeRow, Convert, ElementRow, Table, Unsaid } from '../table'
import { sessionRecording } from './record'

/** Whether the parameter can be a header among others, which commas part. */
const isHeader = ({ name, attributes }: ElementNode): boolean =>
  name === 'Parameter' && /^[^\s=,]+$/.test(attributes.get('name') ?? '') && /^[^,]+$/.test(attributes.get('value') ?? '')

const inHeaders: AttributeRow = { kind: 'none', why: 'It is in extraHeaders.' }

const headers: Unsaid = {
  kind: 'by',
  theirs: '<Parameter>',
  why: 'Parameters are extra headers of the stream.',
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
  statusCallback: { kind: 'url', to: 'statusCallbackUrl', outcome: 'changed', why: 'It gets other parameters.' },
  statusCallbackMethod: methodRow('statusCallbackMethod'),
  name: { kind: 'lost', why: '<Stop> has no counterpart in Plivo XML.' },
  connectorName: { kind: 'lost', why: 'Plivo streams to a URL.' },
}

const stream: ElementRow = {
  to: 'Stream',
  unsaid: [headers],
  children: {
    Parameter: (element: ElementNode): ElementRow =>
      isHeader(element)
        ? { to: 'content', attributes: { name: inHeaders, value: inHeaders } }
        : { to: 'comment', why: 'It needs a name and a value without commas to be an extra header.' },
  },
  skips: isSpace,
}

const sound = { contentType: 'audio/x-mulaw;rate=8000' } as const

/** A stream beside the call. */
const beside: ElementRow = {
  ...stream,
  why: 'The next step runs at once. The sound is µ-law, as it is there.',
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
  why: 'The next step runs when the stream has ended. The sound is µ-law, as it is there.',
  always: { ...sound, bidirectional: 'true', keepCallAlive: 'true' },
  attributes: {
    ...shared,
    url: { kind: 'as', to: 'text', on: 'text', topics: ['socket'] },
    track: {
      kind: 'words',
      to: '',
      words: { inbound_track: {} },
      else: { outcome: 'lost', why: 'A stream in both directions has the caller’s side alone.' },
    },
  },
}

const askedBehind: Convert = (value, { attributes }, { urlOf }) => {
  const method = attributes.get('method')
  return {
    outcome: 'changed',
    behind: [newElement('Redirect', method === undefined ? {} : { method }, urlOf(value) ?? value)],
    why: 'A step behind asks it when the stream has ended.',
    topics: ['call'],
  }
}

const unasked: AttributeRow = { kind: 'lost', why: 'Nobody is asked when a stream beside the call begins.' }

const allLost =
  (why: string): NonNullable<ElementRow['falls']> =>
  (element, lost) =>
    childElements(element).every((child) => lost.has(child)) ? why : null

/** Sound that is sent or recorded beside the call, or instead of it. */
export const streams = {
  Connect: {
    to: 'content',
    why: 'At Plivo <Stream> stands alone.',
    attributes: {
      action: { kind: 'by', convert: askedBehind },
      method: { kind: 'words', to: '', words: {}, else: { why: 'It is that of the step behind.' } },
    },
    children: { Stream: talk },
    falls: allLost('Nothing in it has a counterpart.'),
  },
  Start: {
    to: 'content',
    why: 'At Plivo what is in it stands alone.',
    attributes: { action: unasked, method: unasked },
    children: { Stream: beside, Recording: sessionRecording },
    falls: allLost('Nothing in it has a counterpart.'),
  },
} satisfies Table
