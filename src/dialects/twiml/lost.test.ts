import { expect, it } from 'vitest'
import { specOf } from '../../catalogue'
import { missing } from './lost'

it('names only elements that Plivo does not have, each with a way that is whole sentences', () => {
  for (const { name, why } of missing) {
    expect(specOf(name)?.status ?? 'none', name).not.toBe('current')
    expect(why, name).toMatch(/^[A-Z].*\.$/)
  }
})

it('names in its ways only elements that Plivo runs, save the one that it is about', () => {
  for (const { name, why } of missing)
    for (const [, other = ''] of why.matchAll(/<(\w+)>/g))
      if (other !== name && other !== 'Pay') expect(specOf(other)?.status, `${other} for ${name}`).toBe('current')
})
