/** Long work that can be interrupted wherever it yields, about once for each element it looks at. */
export type Work<T> = Generator<undefined, T, undefined>

/** Work whose first slice is done. */
export interface Begun<T> {
  /** What came of it, where one slice was enough. */
  readonly result: { readonly value: T } | null
  /**
   * Does what is left in slices and says after each how many steps are done. Rejects when the signal stops it; it may be called
   * again then and goes on from there.
   */
  readonly finish: (signal: AbortSignal, onSteps?: (steps: number) => void) => Promise<T>
}

/** In milliseconds: so long at most waits a key or a picture. */
const slice = 12

/** So few steps are done without a pause unless they are long: on any machine the result of small work is there at once. */
const few = { steps: 400, time: 60 }

/** Does all of the work at once. */
export function doAll<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** Does the first slice of the work, which takes `first` milliseconds or as long as any other. */
export function begin<T>(work: Work<T>, first = slice): Begun<T> {
  let steps = 0
  const doSlice = (length: number): { readonly value: T } | null => {
    const start = performance.now()
    do {
      const step = work.next()
      if (step.done) return { value: step.value }
      steps += 1
    } while (performance.now() - start < (steps < few.steps ? few.time : length))
    return null
  }
  const result = doSlice(first)
  return {
    result,
    finish: async (signal, onSteps) => {
      for (let last = result; ; last = doSlice(slice)) {
        if (last) return last.value
        onSteps?.(steps)
        await nextTask()
        signal.throwIfAborted()
      }
    },
  }
}

/** Returns what `each` gives for each item, as work that can be interrupted at every item. */
export function* mapWork<T, R>(items: readonly T[], each: (item: T, index: number) => Work<R>): Work<readonly R[]> {
  const all: R[] = []
  for (const [index, item] of items.entries()) {
    all.push(yield* each(item, index))
    yield
  }
  return all
}

/** Returns what `each` gives for all items, joined, as work that can be interrupted at every item. */
export function* flatMapWork<T, R>(
  items: readonly T[],
  each: (item: T, index: number) => Work<readonly R[]>,
): Work<readonly R[]> {
  const all: R[] = []
  for (const [index, item] of items.entries()) {
    for (const result of yield* each(item, index)) all.push(result)
    yield
  }
  return all
}

/**
 * Returns what `each` gives for each item, where that takes next to no time: work that can be interrupted after every so many
 * of them.
 */
export function* mapPortions<T, R>(items: readonly T[], each: (item: T, index: number) => R): Work<readonly R[]> {
  const all: R[] = []
  for (const [index, item] of items.entries()) {
    all.push(each(item, index))
    if (index % portion === portion - 1) yield
  }
  return all
}

/** Returns what `each` gives for all items, joined, where that takes next to no time. */
export function* flatMapPortions<T, R>(items: readonly T[], each: (item: T, index: number) => readonly R[]): Work<readonly R[]> {
  const all: R[] = []
  let done = 0
  for (const [index, item] of items.entries()) {
    const results = each(item, index)
    for (const result of results) {
      all.push(result)
      if (++done % portion === 0) yield
    }
    if (results.length === 0 && ++done % portion === 0) yield
  }
  return all
}

/** So many items that take next to no time are one step. */
const portion = 500

/** Lets the browser draw and answer what came. A timer would wait at least 4 ms each time, and a second in a hidden tab. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
