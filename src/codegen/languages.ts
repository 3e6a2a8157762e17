import type { Sdk } from '../catalogue/spec'
import { csharp } from './csharp'
import { go } from './go'
import { java } from './java'
import type { Language } from './language'
import { node } from './node'
import { python } from './python'
import { ruby } from './ruby'

/** In the order in which they are offered. */
export const languages: Readonly<Partial<Record<Sdk, Language>>> = { python, ruby, node, java, csharp, go }

/** How programs for the SDK are written. */
export function languageOf(sdk: Sdk): Language {
  const language = languages[sdk]
  if (language === undefined) throw new Error(`no code is written for ${sdk}`)
  return language
}
