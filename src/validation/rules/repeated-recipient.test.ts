import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'repeated-recipient', {
  valid: [
    '<Message src="14155550100" dst="14155550101&lt;14155550102">a</Message>',
    '<Message src="14155550100" dst="{{a}}&lt;{{a}}">a</Message>',
    '<Message src="14155550100" dst="14155550101">a</Message>',
  ],
  invalid: [
    [
      '<Message src="14155550100" dst="14155550101&lt;14155550101">a</Message>',
      '<Message> dst: expected each number once, found "14155550101" again',
    ],
    [
      '<Message src="14155550100" dst="14155550101&lt;14155550102&lt;+14155550101">a</Message>',
      '<Message> dst: expected each number once, found "+14155550101" again',
    ],
  ],
})
