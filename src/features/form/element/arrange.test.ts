import { expect, it } from 'vitest'
import { arrangedFor } from './arrange'

/** Returns the name and width of each field of an element, the ones on demand last. */
function fieldsOf(element: string): readonly string[] {
  const { shown, more } = arrangedFor(element)
  return [...shown, ...more].map(({ name, width }) => `${name} ${width}`)
}

it.each([
  'Stream statusCallbackUrl statusCallbackMethod',
  'Dial callbackUrl callbackMethod',
  'Message callbackUrl callbackMethod',
])('puts the method right behind its URL: %s', (named) => {
  const [element = '', url = '', method = ''] = named.split(' ')
  expect(fieldsOf(element).join(', ')).toContain(`${url} wide, ${method} narrow`)
})

it('gives the whole width to a field that shows something below', () => {
  expect(fieldsOf('Stream')).toContain('contentType full')
})
