import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'voice-language', {
  valid: [
    '<Speak>a</Speak>',
    '<Speak voice="MAN" language="de-DE">a</Speak>',
    '<Speak voice="Polly.Aditi" language="hi-IN">a</Speak>',
    '<Speak voice="{{v}}" language="hi-IN">a</Speak>',
    '<Speak voice="alice" language="ja-JP">a</Speak>',
    '<Speak voice="Polly.Joanna">a</Speak>',
  ],
  invalid: [
    [
      '<Speak voice="Polly.Amy" language="de-DE">a</Speak>',
      '<Speak> language: expected "en-GB" with the voice "Polly.Amy", found "de-DE"',
    ],
    [
      '<Speak voice="Polly.Amy">a</Speak>',
      '<Speak> language: expected "en-GB" with the voice "Polly.Amy", found nothing, which means "en-US"',
    ],
    [
      '<Speak language="ja-JP">a</Speak>',
      '<Speak> language: expected one of the 15 languages of the voice "WOMAN", found "ja-JP"',
    ],
    [
      '<Speak voice="woman" language="pt-PT">a</Speak>',
      '<Speak> language: expected one of the 15 languages of the voice "WOMAN", found "pt-PT"',
    ],
  ],
})
