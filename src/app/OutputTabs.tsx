import type { KeyboardEvent } from 'react'
import { showOutput, useOutput } from '../store/view'

const TABS = [
  { output: 'xml', name: 'XML' },
  { output: 'code', name: 'Code' },
] as const

/** What the pane of the XML shows. */
export function OutputTabs() {
  const shown = useOutput()
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    showOutput(shown === 'xml' ? 'code' : 'xml')
    event.currentTarget.querySelector<HTMLElement>('[role=tab][aria-selected=false]')?.focus()
  }
  return (
    <div className="output-tabs" role="tablist" aria-label="XML or code" onKeyDown={onKeyDown}>
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
