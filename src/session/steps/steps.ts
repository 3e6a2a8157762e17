import { keepStepsOf, readSteps, writeSteps } from '../../storage/steps/stored-steps'
import { leaveSteps, leftSteps } from '../../storage/steps/left-steps'
import { page, session } from '../page-session'
import { createKeptSteps } from './kept-steps'

/** The steps of the documents of this page. */
export const { noteShown, noteStored, noteFull } = createKeptSteps({
  storage: { readSteps, writeSteps, keepStepsOf, leaveSteps, leftSteps },
  session,
  page,
})
