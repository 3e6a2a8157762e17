import { StyledEngineProvider, ThemeProvider } from '@mui/material/styles'
import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { start } from '../store/workspace'
import { startSaving } from '../store/saving'
import { theme } from '../ui/theme'
import { App } from './App'
import './app.css'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no element #root')

startSaving()
void start().then(() => {
  // As a transition the first drawing is done in slices, between which the browser can answer.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <StyledEngineProvider injectFirst>
          <ThemeProvider theme={theme}>
            <App />
          </ThemeProvider>
        </StyledEngineProvider>
      </StrictMode>,
    ),
  )
})
