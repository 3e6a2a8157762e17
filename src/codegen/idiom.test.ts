import { expect, it } from 'vitest'
import { sdks } from '../catalogue/spec'
import type { Sdk } from '../catalogue/spec'
import { parse } from '../core'
import { generate } from './generate'

it('prints an address without the white space that lays it out', () => {
  for (const sdk of sdks) {
    const { code, warnings } = generated('<Play>\n  https://a.example/x.mp3\n</Play>', sdk)
    expect(code, sdk).toMatch(/["']https:\/\/a\.example\/x\.mp3["']/)
    expect(warnings, sdk).toEqual([])
  }
})

it('keeps the white space of what is spoken', () => {
  expect(generated('<Speak> a </Speak>', 'node').code).toContain("addSpeak(' a ')")
})

it('names a text that is left out once in an element', () => {
  const { code, warnings } = generated('<Dial>now<Number>1</Number>or later</Dial>', 'python')
  expect(code.match(/Text is left out/g)).toHaveLength(1)
  expect(warnings).toHaveLength(2)
})

it('keeps comments within 100 columns', () => {
  const long = 'word '.repeat(60)
  for (const sdk of sdks) {
    const { lines } = generated(`<!--${long}--><Dial callType="voice"><!--${long}--><Number>1</Number></Dial>`, sdk)
    const comments = lines.filter(({ text }) => /^\s*(?:\/\/|#) /.test(text))
    expect(comments.length, sdk).toBeGreaterThan(8)
    for (const { text } of comments) expect(text.replaceAll('\t', '    ').length, text).toBeLessThanOrEqual(100)
    expect(comments.map(({ text }) => text.replace(/^\s*(?:\/\/|#) /, '')).join(' '), sdk).toContain(long.trim())
  }
})

it('writes a statement an element in Java past 20 elements, and one expression up to there', () => {
  const { code } = generated('<Hangup/>'.repeat(21), 'java')
  expect(code.match(/response\.children\(new Hangup\(\)\);/g)).toHaveLength(21)
  expect(generated('<Hangup/>'.repeat(20), 'java').code).toContain('.children(')
})

it('keeps what Speak prints out of what a Java program prints', () => {
  const { code } = generated('<Speak voice="Polly.Amy" language="en-GB">a</Speak>', 'java')
  expect(code).toMatch(/System\.setOut\(System\.err\);[\s\S]*System\.setOut\(out\);\s*System\.out\.println\(/)
  expect(generated('<Speak voice="MAN">a</Speak>', 'java').code).not.toContain('setOut')
})

const events =
  '<MultiPartyCall role="agent" statusCallbackEvents="mpc-state-changes, participant-state-changes">a</MultiPartyCall>'

it.each<[Sdk, string, string]>([
  ['node', events, "'mpc-state-changes, participant-state-changes'"],
  ['php', events, "'mpc-state-changes, participant-state-changes'"],
  ['ruby', events, 'status'],
  ['csharp', events, '"mpc-state-changes, participant-state-changes"'],
  ['node', '<MultiPartyCall role="agent" onExitActionUrl="http://localhost:5000/x/">a</MultiPartyCall>', 'onExitActionUrl:'],
  ['go', '<MultiPartyCall role="agent" relayDtmfInputs="true">a</MultiPartyCall>', 'SetRelayDtmfInputs(true)'],
  ['go', '<MultiPartyCall role="agent" StartRecordingAudio="https://a.example">a</MultiPartyCall>', 'SetStartRecordingAudio('],
  ['java', '<MultiPartyCall role="agent" relayDtmfInputs="true">a</MultiPartyCall>', '.relayDtmfInputs(true)'],
])('leaves nothing out in %s of %s', (sdk, inside, written) => {
  const { code, warnings } = generated(inside, sdk)
  expect(code).toContain(written)
  expect(warnings.filter(({ isLeftOut }) => isLeftOut)).toEqual([])
})

it.each([
  ['<GetDigits><Wait/></GetDigits>', "<Wait> is left out: the Java SDK doesn't support it inside <GetDigits>."],
  ['<Speak>a</Speak>', '<Speak> legs differs: the Java SDK adds legs="aleg", which Plivo\'s docs don\'t list.'],
  [
    '<MultiPartyCall role="agent">a</MultiPartyCall>',
    '<MultiPartyCall> relayDtmfInputs differs: the Java SDK adds relayDtmfInputs="false", which Plivo doesn\'t know.',
  ],
])('warns of what the Java SDK does by itself with %s', (inside, message) => {
  expect(generated(inside, 'java').warnings.map((warning) => warning.message)).toEqual([message])
})

function generated(inside: string, sdk: Sdk): ReturnType<typeof generate> {
  const parsed = parse(`<Response>${inside}</Response>`)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return generate(parsed.document, sdk)
}
