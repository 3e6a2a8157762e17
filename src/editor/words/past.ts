/** Returns the name of a command as what it did: "Rename to inputType" is "Renamed to inputType". */
export function inPast(label: string): string {
  const [verb = '', ...rest] = label.split(' ')
  const capital = verb.replace(/^./, (first) => first.toUpperCase())
  return [pasts[capital] ?? regular(capital), ...rest].join(' ')
}

const pasts: Readonly<Record<string, string>> = {
  Keep: 'Kept',
  Put: 'Put',
  Record: 'Records',
  Set: 'Set',
  Take: 'Took',
  Unwrap: 'Unwrapped',
  Wrap: 'Wrapped',
}

const regular = (verb: string): string => (verb.endsWith('e') ? `${verb}d` : `${verb}ed`)
