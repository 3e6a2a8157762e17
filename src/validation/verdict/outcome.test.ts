import { expect, it } from 'vitest'
import { parse } from '../../core'
import type { DocumentKind } from '../../model/document-metadata'
import { outcomeOf } from './outcome'
import { documentOf } from '../../../test/verify-rule'

const outcome = (xml: string, kind: DocumentKind) => outcomeOf(documentOf(parse, xml), kind)
const message = (dst: string, text: string, src = '14155550100') => `<Message src="${src}" dst="${dst}">${text}</Message>`

it.each([
  [message('14155550101', 'Hi'), 'Sends a text to 1 recipient, 1 part', ''],
  [message('14155550101&lt;14155550102', 'ж'.repeat(71)), 'Sends a text to 2 recipients, 2 parts each', ''],
  [
    message('14155550101&lt;14155550102', 'Hi') + message('14155550103', 'x'.repeat(161)),
    'Sends 2 texts to 3 recipients in all, 4 parts',
    '',
  ],
  [message('14155550101', 'Hi {{name}}'), 'Sends a text to 1 recipient', 'How many parts depends on {{name}}.'],
  [
    message('14155550101', 'Hi {{name}}, {{name}}') + message('14155550102', '{{text}}'),
    'Sends 2 texts to 2 recipients in all',
    'How many parts depends on 2 placeholders.',
  ],
  [message('{{to}}', 'Hi'), 'Sends a text to the recipients that your app fills in, 1 part each', ''],
  [message('{{to}}', 'Hi') + message('14155550102', 'Hi'), 'Sends 2 texts to the recipients that your app fills in', ''],
  [message('14155550101', 'Hi', '{{from}}'), 'Sends a text to 1 recipient, 1 part if {{from}} gets a valid value', ''],
])('says what an SMS reply sends: %s', (xml, words, open) => {
  expect(outcome(xml, 'message')).toMatchObject({ words, open, isSure: !xml.includes('{{to') && !xml.includes('{{from') })
})

it.each([
  ['<Speak>Hi</Speak>', 'Runs', true],
  [message('14155550101', 'Hi'), 'Runs', true],
  ['<Play>{{sound}}</Play>', 'Runs if {{sound}} gets a valid value', false],
  ['<Play>{{a}}</Play><Speak>{{b}}{{a}}</Speak>', 'Runs if 2 placeholders get valid values', false],
  [`<Play>{{ ${'long '.repeat(9)}}}</Play>`, 'Runs if a placeholder gets a valid value', false],
])('says of a call reply that it runs, and on what that depends: %s', (xml, words, isSure) => {
  expect(outcome(xml, 'voice')).toEqual({ words, open: '', isSure })
})
