import { expect, it } from 'vitest'
import { parse } from '../core'
import { speechSeconds } from './speech'

it.each([
  ['<Speak/>', 0],
  [`<Speak>${'a'.repeat(145)}</Speak>`, 10],
  [`<Speak>a<break time="500ms"/><break time="2s"/><break time="x"/></Speak>`, 2.57],
  ['<Speak><break time="60s"/></Speak>', 10],
  ['<Speak>こんにちは</Speak>', 1],
  [`<Speak><p>${'b'.repeat(29)}</p><!-- ${'c'.repeat(999)} --></Speak>`, 2],
])('takes %s for so many seconds', (xml, seconds) => {
  const read = parse(xml)
  expect(read.ok && speechSeconds(read.document.root)).toBeCloseTo(seconds, 1)
})
