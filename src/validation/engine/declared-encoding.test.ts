import { describe, expect, it } from 'vitest'
import { edits, parse, serialise, spliceBetween, validate } from '../../core'
import { fixed } from '../../editor/problems/fixes'
import { isFixable } from '../fixes/fixable'
import { documentOf } from '../../../test/verify-rule'

const declared = (declaration: string) => documentOf(parse, `${declaration}\n<Response><Speak>não</Speak></Response>`)
const wrongIn = (declaration: string) => validate(declared(declaration)).filter(({ rule }) => rule === 'declared-encoding')

describe('declared-encoding', () => {
  it.each(['', '<?xml version="1.0"?>', '<?xml version="1.0" encoding="UTF-8"?>', "<?xml version='1.0' encoding='utf-8'?>"])(
    'passes %s',
    (declaration) => {
      expect(wrongIn(declaration)).toEqual([])
    },
  )

  it.each([
    ['<?xml version="1.0" encoding="utf-16"?>', '"utf-16"'],
    ["<?xml version='1.0' encoding = 'ISO-8859-1' standalone='yes'?>", '"ISO-8859-1"'],
  ])('warns of %s', (declaration, named) => {
    const document = declared(declaration)
    const [problem] = wrongIn(declaration)
    expect(problem).toMatchObject({
      level: 'warning',
      message: `<Response>: expected the encoding "UTF-8" in the XML declaration, found ${named}`,
    })
    expect(validate(document)).toBe(validate(document))
  })

  it('declares UTF-8 by its fix and changes nothing else', () => {
    const text = "<?xml version='1.0' encoding='utf-16' standalone='yes'?>\n<Response><Speak>não</Speak></Response>"
    const document = documentOf(parse, text)
    const [problem] = validate(document)
    if (problem === undefined || !isFixable(problem)) throw new Error('No fix')
    const after = fixed(document, problem)
    expect(serialise(after)).toBe(text.replace('utf-16', 'UTF-8'))
    expect(validate(after)).toEqual([])
    const splice = spliceBetween(document, after)
    expect(splice && text.slice(0, splice.from) + splice.insert + text.slice(splice.to)).toBe(serialise(after))
  })

  it('stays first while the document is edited', () => {
    const document = declared('<?xml version="1.0" encoding="utf-16"?>')
    const edited = edits.setAttribute(document, [0], 'loop', '-1')
    expect(validate(edited).map(({ rule }) => rule)).toEqual(['declared-encoding', 'attribute-value'])
  })
})
