import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'logged-secret', {
  valid: [
    '<GetDigits action="https://a.com" log="false"><Speak>Enter your PIN</Speak></GetDigits>',
    '<GetInput action="https://a.com"><Speak>Press 1 for spinning</Speak></GetInput>',
    '<GetInput action="https://a.com" log="{{l}}"><Speak>Your PIN</Speak></GetInput>',
    '<Speak>Enter your PIN</Speak>',
    '<GetDigits action="https://a.com"><Speak>To access your account press 1, for a card press 2</Speak></GetDigits>',
  ],
  invalid: [
    ...[
      'access code',
      'passcode',
      'pass code',
      'credit card',
      'card number',
      'cvv',
      'cvc',
      'social security',
      'verification code',
      'one-time passcode',
    ].map((asked): [string, string] => [
      `<GetDigits action="https://a.com"><Speak>Please enter your ${asked} now.</Speak></GetDigits>`,
      `<GetDigits> log: expected "false", since the prompt asks for "${asked}", found nothing, which means "true"`,
    ]),
    [
      '<GetDigits action="https://a.com"><Speak>Enter your four digit PIN.</Speak></GetDigits>',
      '<GetDigits> log: expected "false", since the prompt asks for "pin", found nothing, which means "true"',
    ],
    [
      '<GetInput action="https://a.com" log="true"><Play>https://a.com/a.mp3</Play><Speak>Your <s>credit card number</s></Speak></GetInput>',
      '<GetInput> log: expected "false", since the prompt asks for "credit card number", found "true"',
    ],
  ],
})
