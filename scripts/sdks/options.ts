import type { Sdk } from '../../src/catalogue/spec'
import { sdks } from '../../src/catalogue/spec'

export const usage = 'npm run check:sdks -- [--languages=python,go] [--documents=DIR] [--count=200] [--seed=1]'

export interface Options {
  readonly languages: readonly Sdk[]
  /** A folder whose XML files are run besides; null for none. */
  readonly documents: string | null
  /** How many documents are generated, and which ones. */
  readonly count: number
  readonly seed: number
}

/** Returns what the arguments ask for, or a sentence about the first one that is not understood. */
export function optionsOf(args: readonly string[]): Options | string {
  let options: Options = { languages: sdks, documents: null, count: 200, seed: 1 }
  for (const argument of args) {
    const [, name = '', value = ''] = /^--(\w+)=(.+)$/.exec(argument) ?? []
    if (name === 'languages') {
      const asked = value.split(',').map((one) => one.trim())
      const unknown = asked.find((one) => !sdks.some((sdk) => sdk === one))
      if (unknown !== undefined) return `"${unknown}" is none of the languages: ${sdks.join(', ')}`
      options = { ...options, languages: sdks.filter((sdk) => asked.includes(sdk)) }
    } else if (name === 'documents') options = { ...options, documents: value }
    else if (name === 'count' || name === 'seed') {
      if (!/^\d+$/.test(value)) return `--${name} takes a whole number, found "${value}"`
      options = { ...options, [name]: Number(value) }
    } else return `"${argument}" is no option: ${usage}`
  }
  return options
}
