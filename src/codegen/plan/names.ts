import { UniqueNames } from '../../model/names/unique-names'
import type { Work } from '../../model/work'
import { visiting } from './visiting'
import type { Call, Plan } from './plan'

/** The names that a program gives to what it holds: each its own, in the language's spelling. */
export interface Names {
  /** Of the root and the calls that need one. */
  readonly calls: ReadonlyMap<Call, string>
  /** Of placeholders, by what stands in the document. */
  readonly parameters: ReadonlyMap<string, string>
}

/** How a language spells and what it keeps to itself. */
export interface Naming {
  readonly spell: (name: string) => string
  /** Its words, and the names that the SDK and the framework use. */
  readonly taken: readonly string[]
}

/** Element names whose first letter in lower case is no good name: `break` is a word of most languages. */
const otherwise: ReadonlyMap<string, string> = new Map([
  ['DTMF', 'dtmf'],
  ['break', 'pause'],
  ['say-as', 'sayAs'],
])

const root = 'response'
const portion = 500

/** Returns the names of the program, decided after the language's spelling: two that it spells alike stay two. */
export function* namesFor(plan: Plan, { spell, taken }: Naming, isNeeded: (call: Call) => boolean): Work<Names> {
  const all = new UniqueNames([root, ...taken])
  const parameters = new Map<string, string>()
  for (const [at, name] of plan.variables.entries()) {
    if (at % portion === portion - 1) yield
    const spelt = spell(name)
    const isTaken = spelt === root || taken.includes(spelt)
    parameters.set(name, all.take(isTaken ? spell(`${name}Value`) : spelt))
  }
  const calls = new Map<Call, string>([[plan.root, root]])
  yield* visiting(plan.root, (part) => {
    if (part.kind !== 'call' || part === plan.root || !isNeeded(part)) return
    const { name } = part
    calls.set(part, all.take(spell(otherwise.get(name) ?? name.charAt(0).toLowerCase() + name.slice(1))))
  })
  return { calls, parameters }
}

/** Returns whether something is added to the call after it, so that a program of statements needs a variable for it. */
export function isHolder(call: Call): boolean {
  return call.parts.some((part) => part.kind !== 'comment')
}

/** Returns the name with underscores: `sendDigitsMode` becomes `send_digits_mode`. */
export function snakeCase(name: string): string {
  return name
    .replaceAll(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '_')
    .replaceAll('-', '_')
    .toLowerCase()
}

/** Returns the name in one word that begins small: `first_name` becomes `firstName`, `URLPath` `urlPath`. */
export function camelCase(name: string): string {
  const [first = '', ...others] = name.split('_').filter((word) => word !== '')
  return first.replace(/^[A-Z]+(?=$|[A-Z][a-z]|\d)|^[A-Z]/, (start) => start.toLowerCase()) + others.map(pascalCase).join('')
}

/** Returns the name as a class or the end of a method has it: `say-as` becomes `SayAs`. */
export function pascalCase(name: string): string {
  return name.replaceAll(/(?:^|-)([a-z])/g, (_all, letter: string) => letter.toUpperCase())
}
