import { sdks } from '../../catalogue/spec'
import type { Sdk } from '../../catalogue/spec'
import { languages } from '../../codegen/languages'

/** Returns the remembered language; the first one where something else is remembered. */
export function offered(sdk: string): Sdk {
  return sdks.find((one) => one === sdk) ?? sdks[0]
}

/** Returns the name of a language as people call it. */
export const nameOf = (sdk: Sdk): string => languages[sdk].label
