import { useState } from 'react'
import { changeCallSettings, changeRates, useCallSettings, useRates } from '../../../editor/try/tried'
import type { CallSettings } from '../../../editor/try/tried-call'
import type { Rates } from '../../../simulation/counts'
import { ChoiceButton } from '../../../ui/inputs/ChoiceButton'
import { TextInput } from '../../../ui/inputs/TextInput'
import css from './call-bar.module.css'

/** Asks who calls whom, how long things last that no document says, and which prices the user pays. The call follows at once. */
export function CallSettingsForm({ id }: { readonly id: string }) {
  const settings = useCallSettings()
  const { call } = settings
  const rates = useRates()
  return (
    <div id={id} className={css.settings} role="group" aria-label="Settings of the call">
      <div role="group" aria-label="Direction" className={css.direction}>
        {(['inbound', 'outbound'] as const).map((direction) => (
          <ChoiceButton
            key={direction}
            aria-pressed={call.direction === direction}
            onClick={() => changeCallSettings({ call: { ...call, direction } })}
          >
            {direction === 'inbound' ? 'Inbound' : 'Outbound'}
          </ChoiceButton>
        ))}
      </div>
      <label>
        From
        <TextInput value={call.from} onChange={({ target }) => changeCallSettings({ call: { ...call, from: target.value } })} />
      </label>
      <label>
        To
        <TextInput value={call.to} onChange={({ target }) => changeCallSettings({ call: { ...call, to: target.value } })} />
      </label>
      {numbers.map(([name, label]) => (
        <NumberField
          key={name}
          label={label}
          value={settings[name]}
          onChange={(value) => changeCallSettings({ [name]: value })}
        />
      ))}
      {prices.map(([name, label]) => (
        <NumberField
          key={name}
          label={label}
          value={rates[name]}
          onChange={(price) => changeRates({ [name]: price })}
          onClear={() => changeRates({ [name]: undefined })}
        />
      ))}
    </div>
  )
}

type NumberName = Exclude<keyof CallSettings, 'call'>

const numbers: readonly (readonly [NumberName, string])[] = [
  ['audio', 'Audio file, seconds'],
  ['charactersASecond', 'Speech, characters a second'],
  ['ring', 'Rings without timeout, seconds'],
]

const prices: readonly (readonly [keyof Rates, string])[] = [
  ['minutes', 'Your price of a minute'],
  ['speechPulses', 'Your price of 15 s of speech recognition'],
  ['parts', 'Your price of a message part'],
]

interface NumberFieldProps {
  readonly label: string
  readonly value: number | undefined
  readonly onChange: (value: number) => void
  /** Is called when a number that may be missing is taken away. */
  readonly onClear?: () => void
}

/** Asks for a number above 0; while what is typed is none, the last one counts. */
function NumberField({ label, value, onChange, onClear }: NumberFieldProps) {
  const [text, setText] = useState(String(value ?? ''))
  const numberOf = (written: string): number => Number(written.trim().replace(',', '.'))
  const isMissing = (written: string): boolean => onClear !== undefined && written.trim() === ''
  const counts = (written: string): boolean => isMissing(written) || (numberOf(written) > 0 && Number.isFinite(numberOf(written)))
  const change = (written: string): void => {
    setText(written)
    if (isMissing(written)) onClear?.()
    else if (counts(written)) onChange(numberOf(written))
  }
  return (
    <label>
      {label}
      <TextInput
        inputMode="decimal"
        value={text}
        aria-invalid={!counts(text) || undefined}
        onChange={({ target }) => change(target.value)}
        onBlur={() => counts(text) || setText(String(value ?? ''))}
      />
    </label>
  )
}
