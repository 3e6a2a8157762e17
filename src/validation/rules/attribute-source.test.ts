import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'attribute-source', {
  valid: ['<Dial callType="voice"/>', '<Speak legs="aleg">a</Speak>', '<Dial foo="1"/>'],
  invalid: [
    [
      '<Dial machineDetection="true"/>',
      '<Dial> machineDetection: expected a documented attribute, found one that only SDKs: go knows',
    ],
    [
      '<Dial><Number callerId="14155550100">14155550101</Number></Dial>',
      '<Number> callerId: expected a documented attribute, found one that only SDKs: node knows',
    ],
  ],
})
