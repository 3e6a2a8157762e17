import { expect, it } from 'vitest'
import { textsIn, textsOfPage } from './texts.mjs'

const texts = (source: string): readonly string[] => textsIn('a.tsx', source).map(([, text]) => text)

it('lists sentences, and single words where they are drawn', () => {
  expect(texts("const a = <p title='Go on'>{isOn ? 'now' : 'later'} required</p>")).toEqual(['Go on', 'now', 'later', 'required'])
  expect(texts("const kindWords = { sound: 'audio' }; const entry = { label: 'empty' }")).toEqual(['audio', 'empty'])
})

it('leaves out keys and what is compared', () => {
  expect(texts("const kind = { sound: 'audio' }; if (kind.sound === 'audio') run('go')")).toEqual([])
})

it('lists the headings of a form, which are keys', () => {
  expect(texts("const spec = { sections: { Common: ['a'], 'Only in SDKs': ['b'] } }")).toEqual(['Common', 'Only in SDKs'])
})

it('lists the texts of the page itself and of its manifest', () => {
  expect(
    textsOfPage('<title>Plivo XML Composer</title>\n<meta content="Compose and check XML">').map(([, text]) => text),
  ).toEqual(['Plivo XML Composer', 'Compose and check XML'])
  expect(textsOfPage('{ "short_name": "Plivo XML" }')).toEqual([[1, 'Plivo XML']])
})
