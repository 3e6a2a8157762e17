import { once } from 'node:events'
import { WebSocket } from 'ws'
import { frameBytes, playAudioFormats, queueSeconds } from '../../src/catalogue/streams/formats'
import type { PlayAudioFormat, StreamFormat } from '../../src/catalogue/streams/formats'
import { messagesFromPlivo, messagesFromServer, sampleOf } from '../../src/catalogue/streams/messages'
import type { FieldType, StreamMessage } from '../../src/catalogue/streams/messages'

/** A message as it came over the socket. */
export type Received = Readonly<Record<string, unknown>> & { readonly event: string }

export interface ClientOptions {
  readonly isTwoWay?: boolean
  readonly callId?: string
  readonly headers?: Readonly<Record<string, string>>
  /** False for a line that is dead: nothing answers a ping. */
  readonly autoPong?: boolean
}

/** The longest that anything is waited for, in milliseconds. */
const patience = 10_000
const advisedBytes = 16_384

/**
 * Plivo's side of a Stream as its pages describe it (`src/catalogue/streams`): it sends what Plivo sends, plays what comes in real
 * time, answers checkpoint and clearAudio, and notes as faults all that no page documents.
 */
export class StreamClient {
  readonly received: Received[] = []
  readonly faults: string[] = []
  /** All audio that came, in order. */
  readonly audio: Buffer[] = []
  pings = 0
  /** How many pieces of audio were sent. */
  chunks = 0
  /** How much audio waited at most to be played, in milliseconds. */
  longestQueue = 0
  /** For how long the caller heard nothing between two pieces of audio, in milliseconds. */
  silence = 0
  readonly #socket: WebSocket
  readonly #format: PlayAudioFormat
  readonly #options: ClientOptions
  readonly #checkpoints = new Set<NodeJS.Timeout>()
  readonly #waiting = new Set<() => void>()
  #sent = 0
  #playedUntil = 0
  #closedWith: number | null = null

  private constructor(socket: WebSocket, contentType: StreamFormat, options: ClientOptions) {
    this.#socket = socket
    this.#format = playAudioFormats[contentType]
    this.#options = options
    socket.on('close', (code) => {
      this.#closedWith = code
      for (const look of this.#waiting) look()
    })
    socket.on('message', (data: Buffer, isBinary) => this.#take(data.toString(), isBinary))
    socket.on('ping', () => (this.pings += 1))
    socket.on('error', () => undefined)
  }

  static async connect(url: string, contentType: StreamFormat, options: ClientOptions = {}): Promise<StreamClient> {
    const { headers = {}, autoPong = true } = options
    const socket = new WebSocket(url, { headers, autoPong })
    const client = new StreamClient(socket, contentType, options)
    await once(socket, 'open')
    return client
  }

  /** Begins the call; without headers, where the XML asks for none. */
  start(extraHeaders?: string): void {
    const { start, extra_headers: _none, ...others } = this.#sample('start')
    this.send({
      ...others,
      start: { ...(start as object), callId: this.#options.callId ?? 'call-1' },
      ...(extraHeaders !== undefined && { extra_headers: extraHeaders }),
    })
  }

  /** Sends audio as Plivo does, 20 ms a message, and does not wait in between. */
  say(audio: Buffer, track = 'inbound'): void {
    const size = frameBytes(this.#format)
    for (let at = 0; at < audio.length; at += size) {
      const { media, ...others } = this.#sample('media')
      const payload = audio.subarray(at, at + size).toString('base64')
      this.chunks += 1
      this.send({ ...others, media: { ...(media as object), track, chunk: this.chunks, payload } })
    }
  }

  press(digit: string): void {
    const { dtmf, ...others } = this.#sample('dtmf')
    this.send({ ...others, dtmf: { ...(dtmf as object), digit } })
  }

  /** Says that all audio before a checkpoint was played. */
  acknowledge(name: unknown): void {
    this.send({ ...this.#sample('playedStream'), name })
  }

  send(message: object): void {
    this.#sent += 1
    this.sendText(JSON.stringify({ ...message, sequenceNumber: this.#sent }))
  }

  sendText(text: string): void {
    this.#socket.send(text)
  }

  /** Waits for the first message that fits; one that came already counts. */
  async until(event: string, fits: (message: Received) => boolean = () => true): Promise<Received> {
    const found = (): Received | undefined => this.received.find((message) => message.event === event && fits(message))
    await this.#wait(event, () => found() !== undefined)
    return found() ?? this.until(event, fits)
  }

  /** Waits until so much audio came, in milliseconds. */
  async untilAudio(ms: number): Promise<Buffer> {
    const bytes = (frameBytes(this.#format) * ms) / 20
    await this.#wait('audio', () => Buffer.concat(this.audio).length >= bytes)
    return Buffer.concat(this.audio).subarray(0, bytes)
  }

  /** Waits until the socket is closed, and returns the code. */
  async untilClosed(): Promise<number> {
    await this.#wait('end', () => this.#closedWith !== null)
    return this.#closedWith ?? this.untilClosed()
  }

  /** Waits until all has come that the server sent before now. */
  async roundTrip(): Promise<void> {
    const answered = once(this.#socket, 'pong')
    this.#socket.ping()
    await answered
  }

  /** Closes the socket in order, as when a call ends. */
  async close(): Promise<void> {
    this.#socket.close()
    await this.untilClosed()
  }

  /** Breaks the line off: no close frame is sent. */
  breakOff(): void {
    this.#socket.terminate()
  }

  #sample(event: string): Readonly<Record<string, unknown>> {
    return sampleOf(oneOf(event), this.#format)
  }

  #streamId(): unknown {
    return (this.#sample('start')['start'] as Received)['streamId']
  }

  async #wait(what: string, isThere: () => boolean): Promise<void> {
    if (isThere()) return
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`No ${what} came: ${JSON.stringify(this.received.at(-1))}`)), patience)
      const look = (): void => {
        if (!isThere()) return
        clearTimeout(timer)
        this.#waiting.delete(look)
        resolve()
      }
      this.#waiting.add(look)
    })
  }

  #take(text: string, isBinary: boolean): void {
    if (isBinary) this.faults.push('a binary frame')
    const message = JSON.parse(text) as Received
    this.received.push(message)
    this.#check(message)
    if (message.event === 'playAudio') this.#play(message['media'] as { readonly payload: string })
    if (message.event === 'checkpoint') this.#remember(message['name'])
    if (message.event === 'clearAudio') this.#clear()
    for (const look of this.#waiting) look()
  }

  #check(message: Received): void {
    const spec = messagesFromServer.find(({ event }) => event === message.event)
    if (!spec) return void this.faults.push(`unknown event ${message.event}`)
    if (spec.needsTwoWays && this.#options.isTwoWay === false) this.faults.push(`${message.event} in a Stream that only listens`)
    const expected = new Map(spec.fields.map((field) => [field.path, field]))
    const given = new Map(leaves(message).filter(([path]) => path !== 'event'))
    for (const path of given.keys()) if (!expected.has(path)) this.faults.push(`${message.event} with ${path}`)
    for (const [path, { type, sample }] of expected) {
      const value = given.get(path)
      if (typeof value !== typesOf[type]) this.faults.push(`${message.event} ${path}: ${typeof value}`)
      if (
        typeof sample === 'object' &&
        'ofFormat' in sample &&
        sample.ofFormat !== 'silence' &&
        value !== this.#format[sample.ofFormat]
      )
        this.faults.push(`${message.event} ${path}: ${String(value)}`)
      if (path === 'streamId' && value !== this.#streamId()) this.faults.push(`${message.event} of another stream`)
    }
  }

  #play({ payload }: { readonly payload: string }): void {
    const audio = Buffer.from(payload, 'base64')
    if (audio.toString('base64') !== payload) this.faults.push('a payload that is no base64')
    if (payload.length > advisedBytes) this.faults.push(`a payload of ${payload.length} bytes`)
    if (audio.length === 0 || audio.length % this.#format.bytesPerSample !== 0) this.faults.push(`${audio.length} bytes of audio`)
    this.audio.push(audio)
    const now = Date.now()
    if (this.#playedUntil > 0) this.silence += Math.max(0, now - this.#playedUntil)
    this.#playedUntil = Math.max(now, this.#playedUntil) + (audio.length / frameBytes(this.#format)) * 20
    this.longestQueue = Math.max(this.longestQueue, this.#playedUntil - now)
    if (this.longestQueue > queueSeconds * 1000) this.faults.push('more audio than Plivo keeps')
  }

  #remember(name: unknown): void {
    const timer = setTimeout(() => {
      this.#checkpoints.delete(timer)
      if (this.#socket.readyState === WebSocket.OPEN) this.acknowledge(name)
    }, this.#playedUntil - Date.now())
    this.#checkpoints.add(timer)
  }

  #clear(): void {
    for (const timer of this.#checkpoints) clearTimeout(timer)
    this.#checkpoints.clear()
    this.#playedUntil = 0
    this.audio.length = 0
    this.send(this.#sample('clearedAudio'))
  }
}

function oneOf(event: string): StreamMessage {
  const message = messagesFromPlivo.find((one) => one.event === event)
  if (!message) throw new Error(`Plivo sends no ${event}`)
  return message
}

const typesOf: Readonly<Record<FieldType, string>> = { text: 'string', number: 'number', 'list of texts': 'object' }

/** Returns every value of a message with its path. */
function leaves(value: object, before = ''): readonly (readonly [path: string, value: unknown])[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? leaves(inner, `${before}${key}.`)
      : [[`${before}${key}`, inner] as const],
  )
}
