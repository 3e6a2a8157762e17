import type { Parameter } from './parameters'

/** What Plivo sends with the transcript of a recording. */
export const transcript: readonly Parameter[] = [
  'transcription',
  'transcription_charge',
  'transcription_rate',
  'duration',
  'call_uuid',
  'recording_id',
  'error',
]
