import { UniqueNames } from '../../model/names/unique-names'
import { mapPortions } from '../../model/work'
import type { Work } from '../../model/work'
import { visiting } from './visiting'
import type { Call } from './plan'

/** Element names whose first letter in lower case is no good name: `break` is a word of most languages. */
const otherwise: ReadonlyMap<string, string> = new Map([
  ['DTMF', 'dtmf'],
  ['break', 'pause'],
  ['say-as', 'sayAs'],
])

/** Returns a variable, in camel case, for the root and each call that needs one: `getDigits`, `getDigits2`; none of the taken names. */
export function* variablesFor(
  root: Call,
  isNeeded: (call: Call) => boolean,
  taken: readonly string[],
): Work<ReadonlyMap<Call, string>> {
  const names = new Map<Call, string>([[root, 'response']])
  const all = new UniqueNames(['response', ...taken])
  yield* visiting(root, (part) => {
    if (part.kind !== 'call' || part === root) return
    const { name } = part
    if (isNeeded(part)) names.set(part, all.take(otherwise.get(name) ?? name.charAt(0).toLowerCase() + name.slice(1)))
  })
  return names
}

/** Returns the names under which a handler holds the variables of the texts; none of the taken names, such as the words of the language. */
export function* parametersFor(variables: readonly string[], taken: readonly string[]): Work<ReadonlyMap<string, string>> {
  const all = new UniqueNames(['response', ...taken])
  const names = yield* mapPortions(variables, (name) => [name, all.take(all.has(name) ? `${name}Value` : name)] as const)
  return new Map(names)
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
