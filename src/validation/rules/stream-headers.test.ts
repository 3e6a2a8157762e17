import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

const stream = (headers: string): string => `<Stream keepCallAlive="true" extraHeaders="${headers}">wss://a.com</Stream>`

verify(parse, 'stream-headers', {
  valid: [
    stream('a=b,c=d'),
    stream('a={{b-c}};d=e'),
    stream('a'),
    stream('a=é'),
    stream(`a_b=${'c'.repeat(600)}`),
    '<Dial sipHeaders="a=b;c=d"><Number>14155550100</Number></Dial>',
  ],
  invalid: [
    [stream('a=b;c=d'), '<Stream> extraHeaders: expected commas between the pairs, found "a=b;c=d"'],
    [stream('a=b; c=d;'), '<Stream> extraHeaders: expected commas between the pairs, found "a=b; c=d;"'],
    [stream('a=b,c-d=e_f'), '<Stream> extraHeaders: expected letters and digits in names and values, found "c-d=e_f"'],
  ],
})
