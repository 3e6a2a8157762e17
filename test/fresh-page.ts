import { configure } from '@testing-library/react'
import { vi } from 'vitest'

// A slow or busy machine is no fault of the page.
configure({ asyncUtilTimeout: 20_000 })

// The files with tests of the screen share one page, whose making took most of their time; each begins with nothing of the others.
vi.resetModules()
vi.useRealTimers()
localStorage.clear()
sessionStorage.clear()
document.body.replaceChildren()
// What user-event puts before the page's own.
Reflect.deleteProperty(navigator, 'clipboard')
// Among the modules of this file, and not those of the one before.
await import('./rules-in-force')
