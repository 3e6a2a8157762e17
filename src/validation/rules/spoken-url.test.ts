import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'spoken-url', {
  valid: [
    '<Speak>See https://a.com</Speak>',
    '<Play>https://a.com/a.mp3</Play>',
    '<Message src="1" dst="2">https://a.com</Message>',
  ],
  invalid: [
    ['<Speak> https://a.com/a.mp3 </Speak>', '<Speak>: expected words to speak, found the URL "https://a.com/a.mp3"'],
    [
      '<GetInput action="https://a.com"><Speak>http://a.com/menu</Speak></GetInput>',
      '<Speak>: expected words to speak, found the URL "http://a.com/menu"',
    ],
  ],
})
