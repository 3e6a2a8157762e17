import { expect, it } from 'vitest'
import { parse, serialise, validate } from '../../core'
import { documentOf, verify } from '../../../test/verify-rule'
import { fixed } from '../../editor/problems/fixes'
import { isFixable } from '../fixes/fixable'

const message = (text: string, dst = '14155550101'): string => `<Message src="14155550100" dst="${dst}">${text}</Message>`
const x = 'x'.repeat(136)

verify(parse, 'costly-sign', {
  valid: [
    message('It’s short'),
    message(`it's ${x}`),
    message(`😀 it’s ${x}`),
    message(`${x}${'ж'.repeat(90)}`),
    message(`{{größe_ïd}} ${x}`),
  ],
  invalid: [
    [message(`it’s ${x}`), '<Message>: the curly quote ’ makes this 3 parts instead of 1'],
    [message(`“it’s” – ${x}`), '<Message>: the curly quote “ and 3 more make this 3 parts instead of 1'],
    [message(`a\u00a0b ${x}`), '<Message>: the no-break space makes this 3 parts instead of 1'],
    [message(`<![CDATA[it’s ${x}]]>`), '<Message>: the curly quote ’ makes this 3 parts instead of 1'],
  ],
})

it('counts for all recipients, points at the character and replaces each, but for those of placeholders', () => {
  const document = documentOf(
    parse,
    message(`\n  we’ll see ${x}, {{größe}}, <!-- ’ -->it’s <![CDATA[a–b]]>`, '14155550101&lt;14155550102'),
  )
  const problem = validate(document).find(({ rule }) => rule === 'costly-sign')
  if (problem === undefined || !isFixable(problem)) throw new Error('Nothing found')
  expect(problem).toMatchObject({
    level: 'info',
    span: { from: 5, to: 6 },
    fix: { label: 'Replace 2 characters with plain ones' },
  })
  expect(problem.consequence).toBe('Costs 6 parts instead of 4: with the curly quote, only 67 characters fit in a part.')
  expect(serialise(fixed(document, problem))).toContain(`we'll see ${x}, {{größe}}, <!-- ’ -->it's <![CDATA[a-b]]>`)
})
