import type { Sdk } from '../../catalogue/spec'
import { languages } from '../../codegen/languages'

/** The languages in the order in which they are offered. */
export const offeredSdks: readonly Sdk[] = ['python', 'ruby', 'node', 'php', 'java', 'csharp', 'go']

/** The remembered language; the first one where something else is remembered. */
export function offered(sdk: string): Sdk {
  return offeredSdks.find((one) => one === sdk) ?? 'python'
}

/** As people call the language. */
export const nameOf = (sdk: Sdk): string => languages[sdk].label
