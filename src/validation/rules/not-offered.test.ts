import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'not-offered', {
  valid: ['<Speak>a</Speak>', '<Banana/>'],
  invalid: [
    ['<GetSpeech grammar="a"/>', '<GetSpeech>: expected an element that Plivo runs, found one that only engine knows'],
    ['<AgentHoldMusic/>', '<AgentHoldMusic>: expected an element that Plivo runs, found one that only SDKs: go knows'],
    [
      '<Speak>a<cont>b</cont></Speak>',
      '<cont>: expected an element that Plivo runs, found one that only SDKs: python, ruby, php, csharp knows',
    ],
  ],
})
