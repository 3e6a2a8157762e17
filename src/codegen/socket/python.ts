import { messageBytes } from '../../catalogue/streams/formats'
import { address } from '../writers/handler'
import type { Socket, SocketTask } from './socket-of'
import { bytesPerSecond, frameOf, joined, listed, purpose, quoted } from './texts'

/** With the version that the servers were run with. */
export const pythonInstall = 'pip install websockets==17.1'

/** Returns the server in Python, with websockets. */
export function pythonServer(socket: Socket, task: SocketTask): string {
  const { isTwoWay } = socket
  const plays = isTwoWay && task === 'tone'
  const decodes = plays || !isTwoWay
  return joined(
    [
      joined([head(socket, task), imports(socket, task), settings(socket)]),
      isTwoWay ? call(task) : listener,
      check(socket),
      signed(socket),
      headers(socket),
      decodes ? level : null,
      plays ? tone : null,
      plays ? encoders[socket.format.contentType] : null,
      decodes ? decoders[socket.format.contentType] : null,
      main,
    ],
    2,
  )
}

const head = (socket: Socket, task: SocketTask): string => `
# The server of <Stream>: it ${purpose(socket, task)}. Python 3.11 or later.
# Plivo reaches ws://${address.host}:${address.port}${socket.path ?? ''} through a tunnel or a proxy that speaks TLS, by the wss:// URL of the XML.
# To install what it needs: ${pythonInstall}
# With PLIVO_AUTH_TOKEN set (and pip install plivo), it accepts only calls that Plivo signed (X-Plivo-Signature-V3).`

function imports({ isTwoWay, format }: Socket, task: SocketTask): string {
  const plays = isTwoWay && task === 'tone'
  const hasArray = format.contentType === 'audio/x-l16' && (plays || !isTwoWay)
  const modules = [
    ...(hasArray ? ['array', 'sys'] : []),
    'asyncio',
    'base64',
    ...(isTwoWay ? ['collections', 'contextlib'] : []),
    'json',
    ...(plays ? ['math'] : []),
    'os',
    ...(isTwoWay ? ['time'] : []),
  ].toSorted()
  return `${modules.map((name) => `import ${name}`).join('\n')}
from urllib.parse import parse_qsl

from websockets.asyncio.server import serve
from websockets.exceptions import ConnectionClosed

TOKEN = os.environ.get('PLIVO_AUTH_TOKEN')
if TOKEN:
    from plivo.utils.signature_v3 import construct_get_url, get_signature_v3`
}

const settings = (socket: Socket): string => {
  const { contentType, format } = socket
  const name = `{'contentType': '${format.contentType}', 'sampleRate': ${format.sampleRate}}`
  if (!socket.isTwoWay) return `# The XML asks for contentType="${contentType}".\nFORMAT = ${name}`
  return `
# As contentType="${contentType}" in the XML says; Plivo plays no other format.
FORMAT = ${name}
BYTES_PER_SECOND = ${bytesPerSecond(socket)}
FRAME_BYTES = ${frameOf(socket)}  # 20 ms
AHEAD = 0.2  # So many seconds are sent ahead of what the caller hears. Plivo keeps about 60.`
}

/** What is the same whether or not it plays: one bad message ends no call, and a line that is dead is noticed. */
const receiving = `async for text in self.socket:
                try:
                    await self.receive(json.loads(text))
                except (AttributeError, KeyError, TypeError, ValueError) as error:
                    print('Skipped a message:', repr(error))`

const started = (then: string): string => `
    async def receive(self, message):
        event = message['event']
        if self.stream is None and event != 'start':
            await self.socket.close(1002, 'Expected start')
        elif event == 'start':
            media_format = message['start']['mediaFormat']
            if (media_format['encoding'], media_format['sampleRate']) != (FORMAT['contentType'], FORMAT['sampleRate']):
                print('The XML asks for another format:', media_format)
            # After a lost connection Plivo may come again with the same callId.
            self.stream = {**message['start'], 'headers': read_headers(message.get('extra_headers', ''))}
            print('Started', self.stream['callId'], self.stream['streamId'], self.stream['headers'])${then}`

const others = `
        elif event in ('error', 'playFailed'):
            print('Plivo:', event, message.get('reason'))
        elif event == 'stop':  # It may not come; the closed socket is the end.
            await self.socket.close()
        # Events that are not known are ignored.`

const call = (task: SocketTask): string => `
class Call:
    def __init__(self, socket):
        self.socket = socket
        self.stream = None  # What start says.
        self.queue = collections.deque()  # Audio that is not sent yet, and the names of checkpoints between it.
        self.sent_until = 0  # When the caller will have heard all that was sent.
        self.awaited = set()  # Checkpoints that were not heard yet.${task === 'tone' ? '\n        self.loud_frames = 0' : ''}

    async def run(self):
        sending = asyncio.create_task(self.send_due())
        try:
            ${receiving}
        except ConnectionClosed as closed:
            print('Lost:', closed)
        finally:
            sending.cancel()
            print('Closed', self.stream and self.stream['callId'])
${started(task === 'tone' ? "\n            self.play(tone(440, 2))\n            self.checkpoint('greeting')" : '')}
        elif event == 'media':
            media = message['media']
            if media['track'] == 'inbound':
                ${task === 'echo' ? "self.heard(base64.b64decode(media['payload']), media['chunk'])" : "await self.heard(base64.b64decode(media['payload']))"}
        elif event == 'dtmf':
            digit = message['dtmf']['digit']
            print('Key', digit)
            await self.clear()${task === 'tone' ? keyTone : ''}
        elif event == 'playedStream' and message['name'] in self.awaited:  # Not of one that was cleared.
            self.awaited.remove(message['name'])
            print('Heard', message['name'])${task === 'tone' ? "\n            if message['name'] == 'key #':\n                await self.socket.close()  # The next element of the XML runs." : ''}
        elif event == 'clearedAudio':
            print('Cleared')${others}
${heard[task]}

    def play(self, audio):
        for at in range(0, len(audio), FRAME_BYTES):
            self.queue.append(audio[at : at + FRAME_BYTES])

    # Plivo answers with playedStream once all audio before it was heard.
    def checkpoint(self, name):
        self.awaited.add(name)
        self.queue.append(name)

    # Stops what the caller hears: also call it when a model says that the caller speaks.
    async def clear(self):
        self.queue.clear()
        self.sent_until = 0
        self.awaited.clear()
        await self.send({'event': 'clearAudio', 'streamId': self.stream['streamId']})

    async def send_due(self):
        with contextlib.suppress(ConnectionClosed):
            while True:
                self.sent_until = max(self.sent_until, time.monotonic())
                while self.queue and self.sent_until < time.monotonic() + AHEAD:
                    due = self.queue.popleft()
                    if isinstance(due, str):
                        await self.send({'event': 'checkpoint', 'streamId': self.stream['streamId'], 'name': due})
                        continue
                    self.sent_until += len(due) / BYTES_PER_SECOND
                    await self.send({'event': 'playAudio', 'media': {**FORMAT, 'payload': base64.b64encode(due).decode()}})
                await asyncio.sleep(0.02)

    async def send(self, message):
        await self.socket.send(json.dumps(message))`

const keyTone = `
            self.play(tone(500 + 50 * '0123456789*#ABCD'.index(digit), 0.5))
            self.checkpoint(f'key {digit}')`

const heard: Readonly<Record<SocketTask, string>> = {
  echo: `
    # A model would listen here. What is played has the format of what is heard, so that nothing is converted.
    def heard(self, audio, chunk):
        self.play(audio)
        if chunk % 50 == 0:
            self.checkpoint(f'second {chunk // 50}')`,
  tone: `
    # A model would listen here. Callers who speak for 100 ms stop the tone.
    async def heard(self, audio):
        self.loud_frames = self.loud_frames + 1 if level(decode(audio)) > 2000 else 0
        if self.loud_frames == 5 and self.awaited:
            await self.clear()`,
}

const listener = `
class Call:
    def __init__(self, socket):
        self.socket = socket
        self.stream = None  # What start says.

    async def run(self):
        try:
            ${receiving}
        except ConnectionClosed as closed:
            print('Lost:', closed)
        finally:
            print('Closed', self.stream and self.stream['callId'])
${started('')}
        elif event == 'media':
            self.heard(message['media'])
        elif event == 'dtmf':
            print('Key', message['dtmf']['digit'])${others}

    # A transcriber would listen here; the samples are 16-bit numbers.
    def heard(self, media):
        samples = decode(base64.b64decode(media['payload']))
        if media['chunk'] % 50 == 0:
            print('Loudness', media['track'], round(level(samples)))`

const check = ({ path }: Socket): string => `
def check(socket, request):
${path === null ? '' : `    if request.path.partition('?')[0] != ${quoted(path)}:\n        return socket.respond(404, 'Not found\\n')\n`}    if not is_signed(request):
        return socket.respond(403, 'Not signed by Plivo\\n')
    return None`

const signed = ({ host }: Socket): string => `
# Plivo's pages contradict one another on what is signed, and do not say whether it begins with wss or https:
# this accepts either. validate_v3_signature() of Plivo's SDK throws on wss, so this calls what it is built on.
def is_signed(request):
    if not TOKEN:
        return True
    nonce = request.headers.get('X-Plivo-Signature-V3-Nonce', '')
    signatures = request.headers.get('X-Plivo-Signature-V3', '').encode().split(b',')
    address = ${host === null ? "'://' + request.headers['Host']" : quoted(`://${host}`)} + request.path
    return any(signature_of(scheme + address, nonce) in signatures for scheme in ('wss', 'https'))


def signature_of(address, nonce):
    return get_signature_v3(TOKEN, construct_get_url(address, {}).decode(), nonce)`

const headers = ({ headers: names }: Socket): string => `
# The pairs of extraHeaders${names.length > 0 ? ` (${listed(names)})` : ''}: some of Plivo's pages separate them by commas, some by semicolons.
def read_headers(text):
    return dict(parse_qsl(text.replace('+', '%2B').replace(',', '&').replace(';', '&'), keep_blank_values=True))`

const level = `
# How loud it is, from 0 to 32767.
def level(samples):
    return sum(map(abs, samples)) / max(len(samples), 1)`

const tone = `
def tone(hertz, seconds):
    rate = FORMAT['sampleRate']
    return encode([round(8000 * math.sin(2 * math.pi * hertz * at / rate)) for at in range(round(rate * seconds))])`

const encoders = {
  'audio/x-mulaw': `
# 16-bit samples as mu-law (G.711), one byte each.
def encode(samples):
    return bytes(map(to_mulaw, samples))


def to_mulaw(sample):
    size = min(abs(sample), 32635) + 132
    exponent = size.bit_length() - 8
    return ~((128 if sample < 0 else 0) | exponent << 4 | size >> exponent + 3 & 15) & 255`,
  'audio/x-l16': `
def encode(samples):
    audio = array.array('h', samples)
    if sys.byteorder == 'big':
        audio.byteswap()
    return audio.tobytes()`,
}

const decoders = {
  'audio/x-mulaw': `
# Mu-law (G.711) as 16-bit samples.
def decode(audio):
    return [MULAW[byte] for byte in audio]


def from_mulaw(byte):
    bits = ~byte & 255
    size = (((bits & 15) << 3) + 132 << (bits >> 4 & 7)) - 132
    return -size if bits & 128 else size


MULAW = [from_mulaw(byte) for byte in range(256)]`,
  'audio/x-l16': `
# 16-bit samples. No page of Plivo gives their byte order; its own code has the low byte first.
def decode(audio):
    samples = array.array('h', audio[: len(audio) // 2 * 2])
    if sys.byteorder == 'big':
        samples.byteswap()
    return samples`,
}

const main = `
async def main():
    server = serve(
        lambda socket: Call(socket).run(),
        '${address.host}',
        int(os.environ.get('PORT', '${address.port}')),
        process_request=check,
        max_size=${messageBytes},
    )
    async with server as listening:
        print('Listening on port', listening.sockets[0].getsockname()[1])
        await listening.serve_forever()


if __name__ == '__main__':
    asyncio.run(main())`
