interface Naming {
  /** The name with a number; without a word the number stands behind it. */
  readonly numbered?: (name: string, count: number) => string
  /** Names of one key are one name. */
  readonly keyOf?: (name: string) => string
}

/**
 * Names that are taken, and free ones beside them. No number of a name is tried twice, so that one of very many equal names takes
 * no longer than one of few.
 */
export class UniqueNames {
  private readonly used = new Set<string>()
  /** The next number to try, by the name with the number 1. */
  private readonly next = new Map<string, number>()
  private readonly numbered: NonNullable<Naming['numbered']>
  private readonly keyOf: NonNullable<Naming['keyOf']>

  constructor(taken: Iterable<string>, { numbered = (name, count) => `${name}${count}`, keyOf = (name) => name }: Naming = {}) {
    this.numbered = numbered
    this.keyOf = keyOf
    for (const name of taken) this.add(name)
  }

  has(name: string): boolean {
    return this.used.has(this.keyOf(name))
  }

  add(name: string): void {
    this.used.add(this.keyOf(name))
  }

  /** Takes the name, or where it is taken already the name with the first number from 2 on that is free. */
  take(wanted: string): string {
    const stem = this.numbered(wanted, 1)
    let name = wanted
    let count = this.next.get(stem) ?? 2
    for (; this.has(name); count += 1) name = this.numbered(wanted, count)
    this.next.set(stem, count)
    this.add(name)
    return name
  }
}
