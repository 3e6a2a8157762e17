import { expect, it } from 'vitest'
import { catalogue } from '../../catalogue/index'
import { aboutOf } from '../values/about'

it('says of the text of a message what its parts are and who says so, and of no other text', () => {
  const about = new Map(aboutOf(catalogue.Message.text))
  expect(about.get('Parts')).toMatch(/GSM-7.*UCS-2/)
  expect(about.get('Source')).toBe('3GPP TS 23.038; Plivo’s API docs; XML may differ')
  expect(aboutOf(catalogue.Speak.text).map(([heading]) => heading)).not.toContain('Parts')
})

it('says of a sender what it can be, and what of that is assumed for XML', () => {
  expect(aboutOf(catalogue.Message.attributes.src).slice(0, 2)).toEqual([
    ['Takes', 'your Plivo number with country code, a short code or a sender ID'],
    ['Documented', 'your Plivo number for XML; short codes and sender IDs for the API, assumed for XML'],
  ])
  expect(aboutOf(catalogue.Dial.attributes.callerId)[0]).toEqual(['Takes', 'a phone number with country code, 7 to 15 digits'])
})
