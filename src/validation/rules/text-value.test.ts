import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'text-value', {
  valid: [
    '<Play>https://a.com/a.mp3</Play>',
    '<Play>\n  https://a.com/a.mp3\n</Play>',
    '<Play>https://a.com/<!-- a -->a.mp3</Play>',
    '<Play><?php echo $url ?></Play>',
    '<Speak>{{ text }}</Speak>',
    '<Redirect>https://a.com/{{ file }}.mp3</Redirect>',
    '<Dial><Number>{{ number }}</Number></Dial>',
    `<Speak>${'a'.repeat(3000)}</Speak>`,
  ],
  invalid: [
    ['<Play>Hello there</Play>', '<Play>: expected a URL that begins with http:// or https://, found "Hello there"'],
    ['<Stream>ws://a.com</Stream>', '<Stream>: expected a URL that begins with wss://, found "ws://a.com"'],
    [
      '<Dial><Number>415 555</Number></Dial>',
      '<Number>: expected a phone number with country code, 7 to 15 digits, found "415 555"',
    ],
    [
      `<Speak voice="Polly.Joanna">${'a'.repeat(2000)}<s>${'b'.repeat(1001)}</s></Speak>`,
      '<Speak>: expected text of at most 3,000 characters, found 3,001 characters',
    ],
    [
      '<Redirect>https://a.com/next.mp3?a=1</Redirect>',
      '<Redirect>: expected a URL that returns XML, found the audio file "https://a.com/next.mp3?a=1"',
    ],
    ['<DTMF>1-2</DTMF>', '<DTMF>: expected keys 0-9, * and #, and the pauses w and W, found "1-2"'],
  ],
})
