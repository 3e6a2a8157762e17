import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'message-to-itself', {
  valid: [
    '<Message src="14155550100" dst="14155550101">a</Message>',
    '<Message src="" dst="">a</Message>',
    '<Message src="{{n}}" dst="{{n}}">a</Message>',
  ],
  invalid: [
    [
      '<Message src="14155550100" dst="14155550100">a</Message>',
      '<Message> dst: expected other numbers than that of src, found "14155550100" in both',
    ],
    [
      '<Message src="+14155550100" dst="14155550101&lt;14155550100">a</Message>',
      '<Message> dst: expected other numbers than that of src, found "14155550100" in both',
    ],
  ],
})
