import { changeSettings, onSettings } from '../editor/view/view'
import type { Settings } from '../model/settings'
import { readSettings, writeSettings } from '../storage/settings'
import { useSession } from './store'

/** Applies what is remembered of the last visit, says what of it cannot be used, and remembers each change from now on; gives back how to stop. */
export function startSettings(): () => void {
  const { settings, ignored, isNewer, isCurrent } = readSettings()
  changeSettings(settings)
  if (!isCurrent) writeSettings({})
  if (ignored.length > 0)
    useSession.setState({ warning: `Some stored settings were invalid and are reset: ${ignored.join(', ')}.` })
  else if (isNewer)
    useSession.setState({
      warning: 'A newer version of this page stored the settings. Changes to them here are not saved.',
    })
  return onSettings((now, before) => writeSettings(changedSince(before, now)))
}

function changedSince(before: Settings, now: Settings): Partial<Settings> {
  const old: Readonly<Record<string, unknown>> = { ...before }
  return Object.fromEntries(Object.entries(now).filter(([name, value]) => old[name] !== value))
}
