import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'long-message', {
  valid: [
    `<Message src="14155550100" dst="14155550101">${'a'.repeat(1530)}</Message>`,
    `<Message src="14155550100" dst="14155550101">${'ж'.repeat(670)}</Message>`,
    `<Message src="14155550100" dst="14155550101">${'a'.repeat(2000)}{{more}}</Message>`,
    '<Message src="14155550100" dst="14155550101">a</Message>',
  ],
  invalid: [
    [
      `<Message src="14155550100" dst="14155550101">${'a'.repeat(1531)}</Message>`,
      '<Message>: expected a text of at most 10 parts, found 11',
    ],
    [
      `<Message src="14155550100" dst="14155550101">${'€'.repeat(766)}</Message>`,
      '<Message>: expected a text of at most 10 parts, found 11',
    ],
    [
      `<Message src="14155550100" dst="14155550101">${'ж'.repeat(671)}</Message>`,
      '<Message>: expected a text of at most 10 parts, found 11',
    ],
  ],
})
