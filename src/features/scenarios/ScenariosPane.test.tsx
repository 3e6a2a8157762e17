import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { edit } from '../../editor/document/edits'
import { changeMetadata, currentMetadata } from '../../editor/metadata'
import { starters } from '../../session/starters/table'
import { addText } from '../../session/workspace'
import { noMetadata } from '../../model/document-metadata'
import { useScenarios } from '../../editor/scenarios/scenarios'
import { ScenariosPane } from './ScenariosPane'
import { useTrials } from './use-trials'

function Shown() {
  const kept = useScenarios()
  const trials = useTrials('refusal' in kept ? none : kept.scenarios)
  return <ScenariosPane tabs={null} trials={trials} />
}
const none: readonly never[] = []

afterEach(cleanup)

beforeEach(() => {
  const { name, xml, samples, scenarios } = starters.find((each) => each.name === 'ivr-menu')!
  addText(name, xml, { metadata: { ...noMetadata, samples, scenarios } })
})

const rows = () => within(screen.getByRole('list', { name: 'Scenarios' })).getAllByRole('listitem')
const verdicts = () => rows().map((row) => row.getAttribute('aria-label'))
/** They run when the page is idle. */
const passing = ['Presses 1 for sales, passes', 'Presses nothing, talks to a colleague, passes']

it('says of each scenario whether it passes, and runs them again after an edit', async () => {
  render(<Shown />)
  await waitFor(() => expect(verdicts()).toEqual(passing))
  act(() => {
    edit('change the prompt', (document, edits) => edits.setText(document, [0, 0], 'Welcome.'))
  })
  await waitFor(() => expect(verdicts()[0]).toBe('Presses 1 for sales, fails'))
  expect(rows()[0]!.textContent).toContain('Step 2: expected to hear “Welcome to Example Limited.')
  expect(rows()[0]!.textContent).toContain('heard “Welcome.”')
  const user = userEvent.setup()
  await user.click(within(rows()[0]!).getByRole('button', { name: 'That is right now' }))
  await waitFor(() => expect(verdicts()[0]).toBe(passing[0]))
  expect(currentMetadata().scenarios).toContain('"hears": "Welcome."')
})

it('renames by Enter, and not by Escape', async () => {
  render(<Shown />)
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: 'Rename Presses 1 for sales' }))
  await user.clear(screen.getByRole('textbox', { name: 'Name of the scenario' }))
  await user.keyboard('Sales{Escape}')
  expect(screen.queryByText('Sales')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Rename Presses 1 for sales' }))
  await user.clear(screen.getByRole('textbox', { name: 'Name of the scenario' }))
  await user.keyboard('Sales{Enter}')
  expect(screen.getByText('Sales')).toBeTruthy()
  expect(document.activeElement?.textContent).toBe('Rename')
})

it('leaves the focus on the row that took the place of a deleted one', async () => {
  render(<Shown />)
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: 'Delete Presses 1 for sales' }))
  expect(rows()).toHaveLength(1)
  expect(document.activeElement?.textContent).toBe('Presses nothing, talks to a colleague')
})

it('says what of the scenarios cannot be read', () => {
  render(<Shown />)
  act(() => changeMetadata({ scenarios: '{"scenarios":[{"name":7}]}' }))
  expect(screen.getByText('1 scenario cannot be read here and is kept unchanged.')).toBeTruthy()
  act(() => changeMetadata({ scenarios: '{' }))
  expect(screen.getByText('The scenarios of this document cannot be read: it is not JSON.')).toBeTruthy()
})
