import { act, cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { pages } from '../../../messaging/pages'
import { openDialog } from '../../../editor/view/view'
import { RulesDialog } from './RulesDialog'

afterEach(() => {
  act(() => openDialog(null))
  cleanup()
})

it('says beside each fact of a rule how sure it is, and leads to every page that it rests on', () => {
  openDialog('rules')
  render(<RulesDialog />)
  const facts = within(screen.getByRole('list', { name: 'What sender-destination rests on' }))
  const singapore = within(facts.getByText(/registered with SGNIC/))
  expect(singapore.getByText(/Plivo’s pages about the API disagree; XML may differ/)).toBeTruthy()
  expect(singapore.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    pages.compliance.url,
    pages.countryRules.url,
  ])
  expect(singapore.getByRole('link', { name: 'Plivo support: rules of countries' }).getAttribute('rel')).toBe('noopener')
})
