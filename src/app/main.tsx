import { StrictMode, startTransition } from 'react'
import { createRoot } from './start/draw'
import { startChecking } from '../editor/problems/checking'
import type { Listener } from '../session/open-document/document-session'
import { session } from '../session/page-session'
import { startSettings } from '../session/settings'
import { untilOpening } from '../session/store'
import { afterFirstLoad } from '../ui/loading/after-first-load'
import { App } from './App'
import { Failure } from './Failure'
import { Framed } from './Framed'
import { isFramedByOther } from './start/is-framed'

// In a task of its own, after the one that ran all modules.
setTimeout(() => {
  const element = document.getElementById('root')
  if (!element) throw new Error('The page has no element #root')
  if (isFramedByOther(window)) createRoot(element).render(<Framed />)
  else void begin(element)
})

async function begin(element: HTMLElement): Promise<void> {
  startSettings()
  const started = session.start(listener)
  // While the store answers.
  const root = createRoot(element)
  // A long document opens while the page is there, for its user to go elsewhere.
  await Promise.race([started, untilOpening()])
  // In a task of its own, after the one that opened the document.
  await new Promise((done) => setTimeout(done))
  // As a transition the first drawing is done in slices, between which the browser can answer.
  startTransition(() =>
    root.render(
      <StrictMode>
        <Failure>
          <App />
        </Failure>
      </StrictMode>,
    ),
  )
  void startChecking()
  // Dots stand for them until they come, and where they cannot be fetched.
  import('../ui/pictures/pictures').then(
    ({ showPictures }) => showPictures(),
    () => undefined,
  )
  await afterFirstLoad()
  await emptyTrash()
}

/** The document itself is stored; what of the rest cannot be noted, without a network, is missing there alone. */
const listener: Listener = {
  onStored: (...stored) => void followers().then(({ noteStored }) => noteStored(...stored), ignore),
  onShown: (open) => void followers().then(({ noteShown }) => noteShown(open), ignore),
  onFull: () => void followers().then(({ noteFull }) => noteFull(), ignore),
}

const followers = () => import('../session/open-document/followers')

const ignore = (): void => undefined

async function emptyTrash(): Promise<void> {
  try {
    await (await import('../session/versions/trash')).emptyTrash(Date.now())
  } catch {
    // What is too old goes at a later visit; a store that cannot be used says so by itself.
  }
}
