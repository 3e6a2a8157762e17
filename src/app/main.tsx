import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { start } from '../store/workspace'
import { startSaving } from '../store/saving'
import { App } from './App'
import { Failure } from './Failure'
import './app.css'

/** What can wait is done so many milliseconds after the start. */
const SETTLED = 3000

const root = document.getElementById('root')
if (!root) throw new Error('The page has no element #root')

startSaving((record, before) => {
  // The document itself is stored; a version that cannot be noted, without a network, is missing in the list alone.
  import('../store/versions').then(
    ({ noteStored }) => noteStored(record, before),
    () => undefined,
  )
})
void start().then(() => {
  // As a transition the first drawing is done in slices, between which the browser can answer.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <Failure>
          <App />
        </Failure>
      </StrictMode>,
    ),
  )
  setTimeout(() => void emptyTrash(), SETTLED)
})

async function emptyTrash(): Promise<void> {
  try {
    await (await import('../store/trash')).emptyTrash(Date.now())
  } catch {
    // What is too old goes at a later visit; a store that cannot be used says so by itself.
  }
}
