import type { ValueType } from '../../catalogue/spec'
import { recipientsIn } from '../../messaging/recipients/entries'
import { risks } from '../values/phone'
import type { ValueProblem } from '../values/value-problem'
import { quoted } from '../values/value-problem'

/** Returns what is wrong with a number that no plan of its country code knows so long; null for any other value. Senders are judged with the countries they send to. */
export function oddNumber(type: ValueType, value: string): ValueProblem | null {
  if (type.kind === 'phone' && type.role !== 'sender') return problemOf(value, risks[type.role ?? 'target'])
  if (type.kind !== 'phoneList') return null
  for (const { number } of recipientsIn(value)) {
    const problem = problemOf(number, risks.recipient)
    if (problem !== null) return problem
  }
  return null
}

function problemOf(number: string, risk: string): ValueProblem | null {
  const digits = /^\+?([1-9]\d{6,14})$/.exec(number)?.[1]
  if (digits === undefined) return null
  const found = {
    level: 'warning',
    found: `${digits.length} digits in ${quoted(number)}`,
    source: 'ITU-T E.164; libphonenumber',
  } as const
  if (digits.startsWith('1')) {
    if (digits.length === american) return null
    const title = `Check the number: with country code 1 it has ${american} digits in all`
    const consequence = `A number with country code 1 has ${american} digits: ${risk}.`
    return { ...found, title, expected: `${american} digits in a number that begins with 1`, consequence }
  }
  const code = digits.length === ten ? neverTen.exec(digits)?.[0] : undefined
  if (code === undefined) return null
  const title = `Check the number: with country code ${code} it can’t have ${ten} digits in all`
  const consequence = `Its own country code may be missing: ${risk}.`
  return { ...found, title, expected: `another length in a number that begins with ${code}`, consequence }
}

const american = 11
const ten = 10

/** The country codes of which no number has ten digits, as libphonenumber knew them in November 2026: what people of the US or India write without their own reads as one of these. */
const neverTen =
  /^(?:7|3[034]|4[014]|420|5[2468]|9[0348]|21[12368]|22[1-9]|23[2-7]|24[02479]|25[0135-8]|26[012468]|29[089]|35[0167]|37[0134678]|38[02379]|50[0245689]|59[01346]|672|68[12679]|85[056]|96[2346]|97[0367]|99[2-68])/
