import { expect, it } from 'vitest'
import { proofs } from './proof'

it('says that the open engine knows no element that came after it', () => {
  const unknown = proofs().filter(({ engine }) => engine === 0)
  expect(unknown.map(({ element }) => element)).toEqual(
    expect.arrayContaining(['Message', 'Stream', 'GetInput', 'MultiPartyCall', 'DTMF']),
  )
  expect(proofs().find(({ element }) => element === 'Dial')?.engine).toBeGreaterThan(4)
})

it('has a proof or says that it is assumed for each element that runs', () => {
  expect(proofs().filter(({ engine, docs, assumed }) => engine + docs + assumed === 0)).toEqual([])
})
