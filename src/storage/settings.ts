import { sdks } from '../catalogue/spec'
import type { Settings } from '../model/settings'
import { codeViews, initialSettings, sizes, themes } from '../model/settings'
import { jsonIn, readLocal, writeLocal } from './local'
import { isObject } from './records'

/** What is remembered, as far as it can be used. */
export interface StoredSettings {
  readonly settings: Settings
  /** What is not used and has its default instead, in words. */
  readonly ignored: readonly string[]
  /** A newer version of this page stored it, so it is left as it is. */
  readonly isNewer: boolean
  /** Stored as this page would store it, or not at all. */
  readonly isCurrent: boolean
}

const settingsName = 'settings'
const settingsVersion = 2
/** A larger number is no version of this page. */
const lastVersion = 1000

/** Returns the remembered settings, each of them checked: any application of the same origin can write them. */
export function readSettings(): StoredSettings {
  const found = readLocal(settingsName)
  if (!found) return { settings: initialSettings, ignored: [], isNewer: false, isCurrent: true }
  const stored = jsonIn(found.text)
  if (!isObject(stored)) return { settings: initialSettings, ignored: ['all'], isNewer: false, isCurrent: false }
  const { version } = stored
  const isNewer = Number.isInteger(version) && Number(version) > settingsVersion && Number(version) <= lastVersion
  const values = Object.entries(fields).filter(([name]) => Object.hasOwn(stored, name))
  const valid = values.filter(([name, { isValid }]) => isValid(stored[name]))
  const ignored = values.filter(([name, { isValid }]) => !isValid(stored[name])).map(([, { words }]) => words)
  const settings: Settings = { ...initialSettings, ...Object.fromEntries(valid.map(([name]) => [name, stored[name]])) }
  return { settings, ignored, isNewer, isCurrent: !found.isFormer && version === settingsVersion && ignored.length === 0 }
}

/** Stores what was changed beside what is stored. Where nothing can be stored it holds for this visit. */
export function writeSettings(changed: Partial<Settings>): void {
  const { settings, isNewer } = readSettings()
  if (!isNewer) writeLocal(settingsName, JSON.stringify({ version: settingsVersion, ...settings, ...changed }))
}

/** What the user calls a setting, and which stored values it takes. */
interface Field {
  readonly words: string
  readonly isValid: (value: unknown) => boolean
}

const isBoolean = (value: unknown): boolean => typeof value === 'boolean'
const isOneOf =
  (words: readonly string[]) =>
  (value: unknown): boolean =>
    typeof value === 'string' && words.includes(value)
const isIn =
  ({ min, max }: { readonly min: number; readonly max: number }) =>
  (value: unknown): boolean =>
    typeof value === 'number' && value >= min && value <= max

/** A field that is added needs a new version, else pages of the version before drop it. */
const fields: { readonly [F in keyof Settings]: Field } = {
  theme: { words: 'the theme', isValid: isOneOf(themes) },
  structureWidth: { words: 'the width of Structure', isValid: isIn(sizes.structureWidth) },
  xmlShare: { words: 'the width of XML', isValid: isIn(sizes.xmlShare) },
  problemsHeight: { words: 'the height of Problems', isValid: isIn(sizes.problemsHeight) },
  areProblemsOpen: { words: 'whether Problems is open', isValid: isBoolean },
  isResultOpen: { words: 'whether the result is open', isValid: isBoolean },
  isWelcomed: { words: 'whether the welcome is closed', isValid: isBoolean },
  codeLanguage: { words: 'the language of the code', isValid: isOneOf(sdks) },
  codeView: { words: 'the view of the code', isValid: isOneOf(codeViews) },
}
