import { expect, it } from 'vitest'
import { doAll } from '../../model/work'
import { insert } from '../../model/arrange'
import { createXml } from '..'

const many = 2000
/** Places as printed on lines and on one line, and what is put there: siblings, one element with many children, written or canonical. */
const shapes = {
  siblings: '<Wait/>'.repeat(many),
  'an element with many children': `<Dial>${'<Number>1</Number>'.repeat(many)}</Dial>`,
  'an element with many lines': `<Dial>${'\n    <Number>1</Number>'.repeat(many)}\n</Dial>`,
}
const places = ['<Response>\n  <Hangup/>\n</Response>\n', '<Response><Hangup/></Response>', '<Response/>']

it.each(Object.entries(shapes).flatMap(([name, text]) => places.map((place) => [name, place, text] as const)))(
  'pauses at each node while it puts %s into %j',
  (_, place, text) => {
    let looks = 0
    const xml = createXml({
      keepsSpace: (name) => {
        looks += 1
        return name === 'Speak'
      },
    })
    const read = xml.parse(place)
    const nodes = doAll(xml.readingFragment(text, 'Response'))
    if (!read.ok || !nodes.ok) throw new Error('It was refused.')
    const inserted = insert(read.document, [], 1, nodes.nodes)
    for (const work of [xml.relaying(read.document, inserted), xml.refusing(read.document, inserted)]) {
      let steps = 0
      let most = 0
      for (looks = 0; !work.next().done; looks = 0) {
        steps += 1
        most = Math.max(most, looks)
      }
      expect(steps).toBeGreaterThanOrEqual(many)
      expect(Math.max(most, looks)).toBeLessThan(16)
    }
  },
)
