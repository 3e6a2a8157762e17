import { expect, it } from 'vitest'
import { catalogue } from '../../catalogue/index'
import { aboutOf } from '../values/about'

it('says of the text of a message who documents its parts, and of no other text', () => {
  expect(aboutOf(catalogue.Message.text)).toContainEqual(['Parts', 'Plivo’s API docs; XML may differ'])
  expect(aboutOf(catalogue.Speak.text).map(([heading]) => heading)).not.toContain('Parts')
})
