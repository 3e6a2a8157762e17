// A file of its own beside React, so that React starts in a task of its own: see the groups in vite.config.ts.
export { createRoot } from 'react-dom/client'
