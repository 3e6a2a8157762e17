import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

const numbers = (count: number): string => Array.from({ length: count }, (_, index) => 14155550000 + index).join('&lt;')
const message = (dst: string): string => `<Message src="14165550100" dst="${dst}">Hi</Message>`

verify(parse, 'many-recipients', {
  valid: [message(numbers(1000)), message(`${numbers(1000)}&lt;+14155550000`), message(`${numbers(1001)}&lt;{{more}}`)],
  invalid: [
    [message(numbers(1001)), '<Message> dst: expected at most 1,000 numbers, found 1,001'],
    [message(numbers(12_000)), '<Message> dst: expected at most 1,000 numbers, found 12,000'],
  ],
})
