import { expect, it } from 'vitest'
import { edits, parse, validate } from '../../core'
import type { Document } from '../../model/node'
import type { Problem } from '../../model/problem'

const numbers = Array.from({ length: 1200 }, (_, index) => 14155550000 + index).join('&lt;')

function read(xml: string): Document {
  const parsed = parse(`<Response>${xml}</Response>`)
  if (!parsed.ok) throw new Error('Not well-formed')
  return parsed.document
}

const about = (document: Document, rule: string): readonly Problem[] => validate(document).filter((each) => each.rule === rule)

it('judges a long list of numbers once while the text is typed', () => {
  const document = read(`<Message src="14155559999" dst="${numbers}">Hi</Message>`)
  const typed = edits.setText(document, [0, 0], 'Hi there')
  const [before] = about(document, 'many-recipients')
  expect(before).toBeDefined()
  expect(about(typed, 'many-recipients')[0]).toBe(before)
  const longer = edits.setAttribute(typed, [0], 'src', '14155550000')
  expect(about(longer, 'message-to-itself')).toHaveLength(1)
})

it('leads to the copy of an element with a long list, and not to the element that it was copied from', () => {
  const document = read(`<Message src="14155559999" dst="${numbers}">Hi</Message>`)
  const [message] = document.root.children
  if (message?.kind !== 'element') throw new Error('No element')
  validate(document)
  const copied = edits.insert(document, [], 1, [{ ...message, id: message.id + 1000 }])
  expect(about(copied, 'many-recipients').map(({ nodeId }) => nodeId)).toEqual([message.id, message.id + 1000])
})
