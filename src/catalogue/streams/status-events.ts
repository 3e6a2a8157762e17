import { onePage, sure } from './sources'
import type { StreamEvidence } from './sources'

/** What the parameter Event of a stream's status callback can say. */
export interface StreamStatusEvent {
  readonly event: string
  readonly doc: string
  /** What the guide and the reference call it. */
  readonly alsoCalled?: string
  readonly evidence: StreamEvidence
}

/** Pages of the same month name the events differently: accept both names. */
const twoNames = 'Guide and reference name the events started, stopped and failed.'

/** Every event of a status callback, in the order in which a stream meets them. */
export const streamStatusEvents: readonly StreamStatusEvent[] = [
  {
    event: 'StartStream',
    doc: 'The first audio was sent to your server.',
    alsoCalled: 'started',
    evidence: { ...sure('xml', 'practices'), conflict: twoNames },
  },
  {
    event: 'DegradedStream',
    doc: 'Your server reads too slowly: the buffer of up to 40 seconds is 30, 60 or 90 % full.',
    evidence: onePage('practices', 'troubleshooting'),
  },
  {
    event: 'DroppedStream',
    doc: 'Plivo could not connect, lost the connection, or your server read too slowly.',
    alsoCalled: 'failed',
    evidence: { ...sure('xml', 'practices'), conflict: twoNames },
  },
  {
    event: 'StopStream',
    doc: 'The stream was stopped on purpose or reached its timeout.',
    alsoCalled: 'stopped',
    evidence: { ...sure('xml', 'practices'), conflict: twoNames },
  },
]

/** What one page adds to the parameters of each event. */
export const addedByGuide = 'The guide adds StatusReason and Duration.'
