import { sdks } from '../../catalogue/spec'
import type { Sdk } from '../../catalogue/spec'
import { languages } from '../../codegen/languages'

/** The remembered language; the first one where something else is remembered. */
export function offered(sdk: string): Sdk {
  return sdks.find((one) => one === sdk) ?? sdks[0]
}

/** As people call the language. */
export const nameOf = (sdk: Sdk): string => languages[sdk].label
