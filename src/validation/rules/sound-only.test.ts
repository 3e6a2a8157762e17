import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'sound-only', {
  kind: 'sound',
  valid: ['<Play loop="0">https://a.com/a.mp3</Play>', '<Speak>Please wait<break/></Speak><Wait length="5"/>'],
  invalid: [
    ['<Stream>wss://a.com</Stream>', '<Response>: expected only <Speak>, <Play> and <Wait> in a sound, found <Stream>'],
    ['<Speak>a</Speak><Hangup/>', '<Response>: expected only <Speak>, <Play> and <Wait> in a sound, found <Hangup>'],
  ],
})

verify(parse, 'sound-only', { kind: 'voice', valid: ['<Hangup/>'], invalid: [] })
