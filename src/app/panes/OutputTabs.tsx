import type { KeyboardEvent } from 'react'
import { showOutput, useOutput } from '../../editor/view'
import css from './output-tabs.module.css'

const TABS = [
  { output: 'xml', name: 'XML' },
  { output: 'code', name: 'Code' },
  { output: 'words', name: 'In words' },
] as const

/** What the pane of the XML shows. */
export function OutputTabs() {
  const shown = useOutput()
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    const now = TABS.findIndex(({ output }) => output === shown)
    const next = (now + step + TABS.length) % TABS.length
    showOutput(TABS[next]?.output ?? 'xml')
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus()
  }
  return (
    <div className={css.tabs} role="tablist" aria-label="XML, code or words" onKeyDown={onKeyDown}>
      {TABS.map(({ output, name }) => (
        <button
          key={output}
          type="button"
          role="tab"
          aria-selected={output === shown}
          tabIndex={output === shown ? 0 : -1}
          onClick={() => showOutput(output)}
        >
          {name}
        </button>
      ))}
    </div>
  )
}
