import { messageBytes } from '../../catalogue/streams/formats'
import { address } from '../writers/handler'
import type { Socket, SocketTask } from './socket-of'
import { bytesPerSecond, frameOf, joined, listed, purpose, quoted } from './texts'

/** With the version that the servers were run with. */
export const nodeInstall = 'npm install ws@8.23.0'

/** Returns the server in JavaScript, with ws. */
export function nodeServer(socket: Socket, task: SocketTask): string {
  const { isTwoWay } = socket
  const plays = isTwoWay && task === 'tone'
  const decodes = plays || !isTwoWay
  return joined([
    head(socket, task),
    settings(socket),
    listening(socket),
    isTwoWay ? talk(task) : listen,
    signed(socket),
    headers(socket),
    decodes ? level : null,
    plays ? tone : null,
    plays ? encoders[socket.format.contentType] : null,
    decodes ? decoders[socket.format.contentType] : null,
  ])
}

const head = (socket: Socket, task: SocketTask): string => `
// The server of <Stream>: it ${purpose(socket, task)}.
// Plivo reaches ws://${address.host}:${address.port}${socket.path ?? ''} through a tunnel or a proxy that speaks TLS, by the wss:// URL of the XML.
// To install what it needs: ${nodeInstall}
// With PLIVO_AUTH_TOKEN set (and npm install plivo), it accepts only calls that Plivo signed (X-Plivo-Signature-V3).
const { WebSocketServer } = require('ws');

const token = process.env.PLIVO_AUTH_TOKEN;
const plivo = token && require('plivo');`

const settings = (socket: Socket): string => {
  const { contentType, format } = socket
  const name = `{ contentType: '${format.contentType}', sampleRate: ${format.sampleRate} }`
  if (!socket.isTwoWay) return `// The XML asks for contentType="${contentType}".\nconst format = ${name};`
  return `
// As contentType="${contentType}" in the XML says; Plivo plays no other format.
const format = ${name};
const bytesPerSecond = ${bytesPerSecond(socket)};
const frameBytes = ${frameOf(socket)}; // 20 ms
const aheadMs = 200; // So much is sent ahead of what the caller hears. Plivo keeps about 60 seconds.`
}

const listening = ({ path }: Socket): string => `
const server = new WebSocketServer({
  host: '${address.host}',
  port: Number(process.env.PORT ?? ${address.port}),${path === null ? '' : `\n  path: ${quoted(path)},`}
  maxPayload: ${messageBytes},
});
server.on('connection', (socket, request) => {
  socket.on('error', (error) => console.error('Socket:', error.message));
  if (!isSigned(request)) return socket.close(1008, 'Not signed by Plivo');
  talk(socket);
});
server.on('listening', () => console.log('Listening on port', server.address().port));`

/**
 * Returns the part that is the same whether or not it plays: one bad message ends no call, and a line that is dead is
 * noticed.
 */
const wiring = (more: string, ended: string): string => `
  let isAlive = true;
  const ping = setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  }, 25_000);
${more}
  socket.on('pong', () => (isAlive = true));
  socket.on('message', (data) => {
    try {
      receive(JSON.parse(data));
    } catch (error) {
      console.error('Skipped a message:', error.message);
    }
  });
  socket.on('close', (code) => {
    clearInterval(ping);${ended}
    console.log('Closed', stream?.callId, code);
  });`

/** Returns the case of `start`, which comes whether or not it plays, as `others` do. */
const started = (then: string): string => `
      case 'start': {
        const { encoding, sampleRate } = message.start.mediaFormat;
        if (encoding !== format.contentType || sampleRate !== format.sampleRate)
          console.warn('The XML asks for another format:', encoding, sampleRate);
        // After a lost connection Plivo may come again with the same callId.
        stream = { ...message.start, headers: readHeaders(message.extra_headers) };
        console.log('Started', stream.callId, stream.streamId, stream.headers);${then}
        break;
      }`

const others = `
      case 'error':
      case 'playFailed':
        console.error('Plivo:', message.event, message.reason);
        break;
      case 'stop': // It may not come; the closed socket is the end.
        socket.close();
        break;
      // Events that are not known are ignored.`

const onlyAfterStart = `    if (!stream && message.event !== 'start') return socket.close(1002, 'Expected start');`

const talk = (task: SocketTask): string => `
function talk(socket) {
  let stream = null; // What start says.
  let queue = []; // Audio that is not sent yet, and the names of checkpoints between it.
  let sentUntil = 0; // When the caller will have heard all that was sent.
  const awaited = new Set(); // Checkpoints that were not heard yet.
${task === 'tone' ? '  let loudFrames = 0;\n' : ''}${wiring('  const sending = setInterval(sendDue, 20);', '\n    clearInterval(sending);')}

  function receive(message) {
${onlyAfterStart}
    switch (message.event) {${started(task === 'tone' ? "\n        play(tone(440, 2000));\n        checkpoint('greeting');" : '')}
      case 'media':
        if (message.media.track === 'inbound') heard(Buffer.from(message.media.payload, 'base64')${task === 'echo' ? ', message.media.chunk' : ''});
        break;
      case 'dtmf':
        console.log('Key', message.dtmf.digit);
        clear();${task === 'tone' ? keyTone : ''}
        break;
      case 'playedStream': // Not of a checkpoint that was cleared.
        if (!awaited.delete(message.name)) break;
        console.log('Heard', message.name);${task === 'tone' ? "\n        if (message.name === 'key #') socket.close(); // The next element of the XML runs." : ''}
        break;
      case 'clearedAudio':
        console.log('Cleared');
        break;${others}
    }
  }
${heard[task]}

  function play(audio) {
    for (let at = 0; at < audio.length; at += frameBytes) queue.push(audio.subarray(at, at + frameBytes));
  }

  // Plivo answers with playedStream once all audio before it was heard.
  function checkpoint(name) {
    awaited.add(name);
    queue.push(name);
  }

  // Stops what the caller hears: also call it when a model says that the caller speaks.
  function clear() {
    queue = [];
    sentUntil = 0;
    awaited.clear();
    send({ event: 'clearAudio', streamId: stream.streamId });
  }

  function sendDue() {
    sentUntil = Math.max(sentUntil, Date.now());
    while (queue.length > 0 && sentUntil < Date.now() + aheadMs) {
      const next = queue.shift();
      if (typeof next === 'string') {
        send({ event: 'checkpoint', streamId: stream.streamId, name: next });
        continue;
      }
      send({ event: 'playAudio', media: { ...format, payload: next.toString('base64') } });
      sentUntil += (next.length / bytesPerSecond) * 1000;
    }
  }

  function send(message) {
    socket.send(JSON.stringify(message));
  }
}`

const keyTone = `
        play(tone(500 + 50 * '0123456789*#ABCD'.indexOf(message.dtmf.digit), 500));
        checkpoint('key ' + message.dtmf.digit);`

const heard: Readonly<Record<SocketTask, string>> = {
  echo: `
  // A model would listen here. What is played has the format of what is heard, so that nothing is converted.
  function heard(audio, chunk) {
    play(audio);
    if (chunk % 50 === 0) checkpoint('second ' + chunk / 50);
  }`,
  tone: `
  // A model would listen here. Callers who speak for 100 ms stop the tone.
  function heard(audio) {
    loudFrames = level(decode(audio)) > 2000 ? loudFrames + 1 : 0;
    if (loudFrames === 5 && awaited.size > 0) clear();
  }`,
}

const listen = `
function talk(socket) {
  let stream = null; // What start says.
${wiring('', '')}

  function receive(message) {
${onlyAfterStart}
    switch (message.event) {${started('')}
      case 'media':
        heard(message.media);
        break;
      case 'dtmf':
        console.log('Key', message.dtmf.digit);
        break;${others}
    }
  }

  // A transcriber would listen here; the samples are 16-bit numbers.
  function heard({ track, chunk, payload }) {
    const samples = decode(Buffer.from(payload, 'base64'));
    if (chunk % 50 === 0) console.log('Loudness', track, Math.round(level(samples)));
  }
}`

const signed = ({ host }: Socket): string => `
// Plivo's pages contradict one another on what is signed, and do not say whether it begins with wss or https:
// this asks Plivo's SDK, and accepts either.
function isSigned({ headers, url }) {
  if (!token) return true;
  const nonce = headers['x-plivo-signature-v3-nonce'] ?? '';
  const signature = headers['x-plivo-signature-v3'] ?? '';
  const address = ${host === null ? "'://' + headers.host" : quoted(`://${host}`)} + url;
  return ['wss', 'https'].some((scheme) => plivo.validateV3Signature('GET', scheme + address, nonce, token, signature));
}`

const headers = ({ headers: names }: Socket): string => `
// The pairs of extraHeaders${names.length > 0 ? ` (${listed(names)})` : ''}: some of Plivo's pages separate them by commas, some by semicolons.
function readHeaders(text = '') {
  return Object.fromEntries(new URLSearchParams(text.replaceAll('+', '%2B').replace(/[,;]/g, '&')));
}`

const level = `
// How loud it is, from 0 to 32767.
function level(samples) {
  return samples.reduce((sum, sample) => sum + Math.abs(sample), 0) / Math.max(samples.length, 1);
}`

const tone = `
function tone(hertz, ms) {
  const length = (format.sampleRate * ms) / 1000;
  const at = (index) => 8000 * Math.sin((2 * Math.PI * hertz * index) / format.sampleRate);
  return encode(Int16Array.from({ length }, (_, index) => at(index)));
}`

const encoders = {
  'audio/x-mulaw': `
// 16-bit samples as mu-law (G.711), one byte each.
function encode(samples) {
  return Buffer.from(Array.from(samples, toMulaw));
}

function toMulaw(sample) {
  const size = Math.min(Math.abs(sample), 32635) + 132;
  const exponent = 24 - Math.clz32(size);
  return ~((sample < 0 ? 128 : 0) | (exponent << 4) | ((size >> (exponent + 3)) & 15)) & 255;
}`,
  'audio/x-l16': `
function encode(samples) {
  const audio = Buffer.alloc(2 * samples.length);
  samples.forEach((sample, index) => audio.writeInt16LE(sample, 2 * index));
  return audio;
}`,
}

const decoders = {
  'audio/x-mulaw': `
// Mu-law (G.711) as 16-bit samples.
function decode(audio) {
  return Int16Array.from(audio, (byte) => {
    const bits = ~byte & 255;
    const size = ((((bits & 15) << 3) + 132) << ((bits >> 4) & 7)) - 132;
    return bits & 128 ? -size : size;
  });
}`,
  'audio/x-l16': `
// 16-bit samples. No page of Plivo gives their byte order; its own code has the low byte first.
function decode(audio) {
  return Int16Array.from({ length: audio.length >> 1 }, (_, index) => audio.readInt16LE(2 * index));
}`,
}
