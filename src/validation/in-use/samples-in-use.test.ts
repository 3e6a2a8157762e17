import { expect, it } from 'vitest'
import { parse } from '../../core'
import { isToReplace, samplesInUse } from './samples-in-use'

function samples(inner: string) {
  const parsed = parse(`<Response>${inner}</Response>`)
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message)
  return samplesInUse(parsed.document.root)
}

const addressOf = (url: string) => samples(`<Redirect>${url}</Redirect>`).map(({ kind, text }) => [kind, text])
const numberOf = (number: string) => samples(`<Dial><Number>${number}</Number></Dial>`).map(({ kind, text }) => [kind, text])

it.each([
  'https://example.com/answer',
  'https://EXAMPLE.org',
  'http://api.example.net:8080/?a=b',
  'https://ferries.example/menu',
  'https://plivo.test/a',
  'https://yourdomain.com/sms/',
  'https://www.your-server.net/a',
  'https://myapp.io/x',
])('takes %s for a sample address', (url) => {
  expect(addressOf(url)).toEqual([['address', url]])
})

it.each([
  'https://acme.com/example.com',
  'https://acme.com/?to=me@example.com',
  'https://myexample.com/',
  'https://notyourdomain.com/',
  'https://yourdomains.com/',
  '/example.com',
  '../yourdomain.com',
])('takes %s for an address of its own', (url) => {
  expect(addressOf(url)).toEqual([])
})

it.each(['+14155550100', '14155550199', '4155550142', '+1 (415) 555-0123'])('takes %s for a sample number', (number) => {
  expect(numberOf(number)).toEqual([['number', number]])
})

it.each(['+14155550200', '+14155551234', '+4915155550100', '555', '{{to}}'])('takes %s for a number of its own', (number) => {
  expect(numberOf(number)).toEqual([])
})

it('lists each once, with the field it stands in, in document order', () => {
  const found = samples(
    '<Message src="14155550100" dst="+14155550101&lt;+14165551000&lt;14155550100" callbackUrl="https://&lt;yourdomain&gt;.com/sms/">[your text]</Message>' +
      '<Stream>wss://example.com/s</Stream><Dial><User>sip:a@phone.example</User></Dial>' +
      '<Speak>Look at https://example.com</Speak><Foo url="https://example.com/"/><Play>{{base}}/a.mp3</Play>',
  )
  expect(found.map(({ kind, text, places }) => [kind, text, places.map(({ attribute }) => attribute)])).toEqual([
    ['number', '14155550100', ['src', 'dst']],
    ['number', '+14155550101', ['dst']],
    ['word', '<yourdomain>', ['callbackUrl']],
    ['word', '[your text]', [null]],
    ['address', 'wss://example.com/s', [null]],
    ['address', 'sip:a@phone.example', [null]],
  ])
})

it('tells a word for people from a placeholder of a template', () => {
  expect(['<yourdomain>', '[server URL]'].every(isToReplace)).toBe(true)
  expect(['{{x}}', '${x}', '<%= x %>', '<?= $x ?>', '{% x %}'].some(isToReplace)).toBe(false)
})
