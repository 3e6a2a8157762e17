import type { Sdk } from '../catalogue/spec'
import { go } from './go'
import type { Language } from './language'
import { node } from './node'

/** In the order in which they are offered. */
export const languages: Readonly<Partial<Record<Sdk, Language>>> = { node, go }

/** How programs for the SDK are written. */
export function languageOf(sdk: Sdk): Language {
  const language = languages[sdk]
  if (language === undefined) throw new Error(`no code is written for ${sdk}`)
  return language
}
