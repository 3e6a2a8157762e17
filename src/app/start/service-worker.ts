/** What a page knows about a newer build: it waits for its user's word, or another tab has let it begin. */
export type Update = 'waiting' | 'begun elsewhere'

/** A tab that stays open asks for a newer build when it is looked at again, at most once in so many milliseconds. */
const askEvery = 60 * 60 * 1000

/**
 * Keeps the page for use without a network, where the browser can and the page was built. `onUpdate` hears of each newer build,
 * `onFailure` when this one cannot be kept and no earlier one is. Resolves to how to start it: the page reloads once it has begun.
 */
export async function keepForOffline(onUpdate: (update: Update) => void, onFailure: () => void): Promise<() => void> {
  // Absent where the page is not served securely.
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined
  if (!import.meta.env.PROD || !container) return () => location.reload()
  let hadWorker = container.controller !== null
  let isWanted = false
  container.addEventListener('controllerchange', () => {
    if (isWanted) return location.reload()
    if (hadWorker) onUpdate('begun elsewhere')
    hadWorker = true
  })
  const registration = await container.register(workerUrl(), { updateViaCache: 'none' })
  const tell = (): void => {
    if (registration.waiting && container.controller) onUpdate('waiting')
  }
  // A build that is discarded is missed only where no earlier one is kept.
  const onState = ({ target }: Event): void => {
    if (target instanceof ServiceWorker && target.state === 'redundant' && !registration.active) onFailure()
    else tell()
  }
  const watch = (): void => registration.installing?.addEventListener('statechange', onState)
  tell()
  watch()
  registration.addEventListener('updatefound', watch)
  askAgain(registration)
  return () => {
    isWanted = true
    if (registration.waiting) registration.waiting.postMessage('take over')
    else location.reload()
  }
}

/** Returns the one script address that is made here; the policy of the page lets none be made but by this name. */
function workerUrl(): string {
  const url = new URL('sw.js', document.baseURI).href
  const policy = window.trustedTypes?.createPolicy('service-worker', { createScriptURL: (address) => address })
  return policy ? policy.createScriptURL(url) : url
}

function askAgain(registration: ServiceWorkerRegistration): void {
  let asked = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - asked < askEvery) return
    asked = Date.now()
    // Without a network there is nothing newer to be had; the next look asks again.
    void registration.update().catch(() => undefined)
  })
}
