import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'ssml-voice', {
  valid: ['<Speak>a</Speak>', '<Speak voice="Polly.Joanna">a<break/></Speak>', '<Speak voice="{{v}}">a<break/></Speak>'],
  invalid: [
    ['<Speak>a<break/></Speak>', '<Speak> voice: expected a Polly voice, since <break> is inside, found "WOMAN"'],
    ['<Speak voice="man">a<s>b</s></Speak>', '<Speak> voice: expected a Polly voice, since <s> is inside, found "man"'],
  ],
})
