import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

const message = (text: string): string => `<Message src="14155550100" dst="14155550101">${text}</Message>`

verify(parse, 'long-message', {
  valid: [
    message('a'.repeat(1600)),
    message('€'.repeat(1600)),
    message('ж'.repeat(737)),
    message(`  ${'a'.repeat(1600)}\n`),
    message(`${'a'.repeat(2000)}{{more}}`),
    message('a'),
  ],
  invalid: [
    [message('a'.repeat(1601)), '<Message>: expected at most 1,600 characters, found 1,601'],
    [message('ж'.repeat(738)), '<Message>: expected at most 737 characters where one is not in GSM-7, found 738'],
    [message(`’${'a'.repeat(737)}`), '<Message>: expected at most 737 characters where one is not in GSM-7, found 738'],
  ],
})
