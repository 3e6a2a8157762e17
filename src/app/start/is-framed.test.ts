import { expect, it } from 'vitest'
import { isFramedByOther } from './is-framed'

const mine = 'https://composer.example'

/** Returns a window inside others, given from the outermost by their origins; null is one that refuses to be read. */
function framed(...origins: readonly (string | null)[]): Window {
  let frame: { parent?: unknown; location?: { origin: string } } = {}
  origins.forEach((origin, depth) => {
    const next: typeof frame = {}
    next.parent = depth === 0 ? next : frame
    if (origin === null) Object.defineProperty(next, 'location', { get: refuse })
    else next.location = { origin }
    frame = next
  })
  return frame as Window
}

function refuse(): never {
  throw new DOMException('Blocked a frame', 'SecurityError')
}

it.each([
  ['alone', [mine], false],
  ['in a page of its own origin', [mine, mine], false],
  ['in a page of another one', [null, mine], true],
  ['in one of another that stands in one of its own', [mine, null, mine], true],
  ['in one of its own that stands in another', [null, mine, mine], true],
  ['in one that another origin lets be read', ['https://other.example', mine], true],
])('tells that a page stands %s', (_, origins, isFramed) => {
  expect(isFramedByOther(framed(...origins))).toBe(isFramed)
})
