import fc from 'fast-check'
import { expect, it } from 'vitest'
import { edits, makeElement, parse, validate } from '../../core'
import { placeholdersInUse } from './placeholders-in-use'

function read(text: string) {
  const parsed = parse(text)
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message)
  return parsed.document
}

it('lists each placeholder once, in document order, with all its places', () => {
  const { root } = read(
    '<Response><Dial callerId="{{from}}" action="{{base}}/a"><Number>{{to}}</Number></Dial>' +
      '<Speak>Hi {{from}} <![CDATA[${name}]]></Speak><?php echo $x;?><!-- {{not}} --></Response>',
  )
  expect(placeholdersInUse(root).map(({ text, elements }) => [text, elements.length])).toEqual([
    ['{{from}}', 2],
    ['{{base}}', 1],
    ['{{to}}', 1],
    ['${name}', 1],
    ['<?php echo $x;?>', 1],
  ])
})

it('knows after any edits what a document has that was never asked before', () => {
  const value = fc.constantFrom('a', '{{a}}', '${b}', '{{a}} {{c}}')
  const change = fc.record({ value, index: fc.nat(4), kind: fc.constantFrom('text', 'attribute', 'insert', 'remove') })
  fc.assert(
    fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
      let document = read(
        '<Response><Dial a="{{a}}"><Number>{{to}}</Number></Dial><?php x?><Speak>Hi {{a}} ${b}</Speak></Response>',
      )
      for (const { value: next, index, kind } of changes) {
        if (kind === 'text') document = edits.setText(document, [index], next)
        if (kind === 'attribute') document = edits.setAttribute(document, index === 4 ? [0, 0] : [index], 'b', next)
        if (kind === 'insert') document = edits.insert(document, index === 4 ? [0] : [], index, [makeElement('Play')])
        if (kind === 'remove') document = edits.remove(document, index === 4 ? [[0, 0]] : [[index]])
        expect(placeholdersInUse(document.root)).toEqual(placeholdersInUse(structuredClone(document.root)))
      }
    }),
  )
})

const forms = [
  '{{x}}',
  '{x}',
  '${x}',
  '#{x}',
  '${req.get(&quot;host&quot;)}',
  '&lt;%= x %>',
  '{% if x %}1{% endif %}',
  '&lt;?php echo $x; ?>',
  '[server URL]',
  '&lt;yourdomain>',
]

it.each(forms)('is excused from what a value must be: %s', (form) => {
  const text =
    `<Response><Speak voice="${form}" language="${form}" loop="${form}">${form}</Speak><Play loop="${form}">${form}</Play>` +
    `<GetInput action="${form}" method="${form}" inputType="${form}" executionTimeout="${form}" finishOnKey="${form}"><Speak>Hi</Speak></GetInput>` +
    `<Dial callerId="${form}" action="${form}" timeout="${form}" sipHeaders="${form}" dialMusic="${form}"><Number sendDigits="${form}">${form}</Number><User>${form}</User></Dial>` +
    `<Record action="${form}" maxLength="${form}" fileFormat="${form}"/><Wait length="${form}"/>` +
    `<Stream bidirectional="${form}" keepCallAlive="true" contentType="${form}">${form}</Stream><DTMF>${form}</DTMF></Response>`
  const problems = validate(read(text), { kind: 'voice' })
  expect(problems.filter(({ level }) => level !== 'info').map(({ message }) => message)).toEqual([])
})

it.each(forms)('is excused in a message: %s', (form) => {
  const text = `<Response><Message src="${form}" dst="${form}" type="${form}" callbackUrl="${form}" callbackMethod="${form}">${form}</Message></Response>`
  expect(validate(read(text), { kind: 'message' })).toEqual([])
})
