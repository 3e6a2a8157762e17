import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { memo } from 'react'
import { hasPlaceholder } from '../../../model/placeholders'
import { phone } from '../../../validation/values/phone'
import { groupsOf } from './groups'
import type { CountryCount, Tally } from './use-countries'
import css from './recipients-input.module.css'

interface ChipsProps {
  readonly chips: readonly string[]
  /** The first that is drawn. */
  readonly from: number
  readonly countries: Tally | null
  readonly isReadOnly: boolean
}

/**
 * Shows the numbers from `from` on; those of a country stand together behind how many they are, once that is known of all and
 * says something.
 */
export function Chips({ chips, from, countries, isReadOnly }: ChipsProps) {
  return groupsOf(chips.length, from, from === 0 ? countries : null).map(({ country, indexes }) => (
    <Group key={country?.country ?? ''} country={country}>
      {indexes.map((index) => (
        <Chip key={index} text={chips[index] ?? ''} index={index} isReadOnly={isReadOnly} />
      ))}
    </Group>
  ))
}

/** Shows how many numbers there are of each country, where they are not drawn. */
export function Counts({ countries }: { readonly countries: Tally }) {
  return (
    <div className={css.counts}>
      {countries.counts.map((country) => (
        <Country key={country.country} country={country} isAlone />
      ))}
    </div>
  )
}

function Group({ country, children }: { readonly country: CountryCount | null; readonly children: ReactNode }) {
  return (
    <>
      {country && <Country country={country} />}
      {children}
    </>
  )
}

function Country({ country, isAlone }: { readonly country: CountryCount; readonly isAlone?: true }) {
  return (
    <span className={clsx(css.country, isAlone && css.isAlone)} title={country.name}>
      {country.country || '?'} <b>{country.count.toLocaleString('en')}</b>
    </span>
  )
}

interface ChipProps {
  readonly text: string
  readonly index: number
  readonly isReadOnly: boolean
}

const Chip = memo(OneChip)

function OneChip({ text, index, isReadOnly }: ChipProps) {
  const number = text.trim()
  const problem = hasPlaceholder(number) ? null : phone(anyPhone, number)
  const isBad = problem !== null && problem.level !== 'info'
  return (
    <span className={clsx(css.chip, isBad && css.isBad)} title={isBad ? `Expected ${problem.expected}` : undefined}>
      {isBad && <span aria-hidden="true">!</span>}
      {number === '' ? 'empty' : number}
      {!isReadOnly && (
        <button type="button" tabIndex={-1} data-chip={index} aria-label={`Remove ${number}`}>
          ×
        </button>
      )}
    </span>
  )
}

const anyPhone = { kind: 'phone' } as const
