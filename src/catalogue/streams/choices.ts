/** An answer to a question about a stream: the value that gives it, and what comes of it. */
export interface StreamOption {
  readonly value: string
  readonly label: string
  readonly doc: string
}

/** A question about a stream, which one attribute answers. */
export interface StreamChoice {
  readonly heading: string
  readonly attribute: 'bidirectional' | 'audioTrack' | 'keepCallAlive'
  readonly options: readonly StreamOption[]
}

/** What is to be said of a stream, the direction first: it limits what can be heard. */
export const streamChoices: readonly StreamChoice[] = [
  {
    heading: 'Direction',
    attribute: 'bidirectional',
    options: [
      { value: 'false', label: 'Listen', doc: 'Your server hears the call and sends no sound back.' },
      { value: 'true', label: 'Talk both ways', doc: 'Your server hears the caller and speaks to them.' },
    ],
  },
  {
    heading: 'Your server hears',
    attribute: 'audioTrack',
    options: [
      { value: 'inbound', label: 'The caller', doc: 'What the caller says.' },
      { value: 'outbound', label: 'The other side', doc: 'What the caller hears.' },
      { value: 'both', label: 'Both', doc: 'What the caller says and hears, as two tracks.' },
    ],
  },
  {
    heading: 'What comes after',
    attribute: 'keepCallAlive',
    options: [
      { value: 'true', label: 'Waits for the end', doc: 'The next step runs when the stream ends.' },
      { value: 'false', label: 'Goes on at once', doc: 'The next step runs beside the stream.' },
    ],
  },
]
