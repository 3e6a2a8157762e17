/** What a story needs of a browser's tab; each driver speaks it. Keys have the names of the DOM. */
export interface Tab {
  readonly open: (url: string) => Promise<unknown>
  readonly reload: () => Promise<unknown>
  /** Presses with the mouse at a place of the window. */
  readonly click: (x: number, y: number) => Promise<void>
  readonly type: (text: string) => Promise<void>
  /** Presses a key, while those before it are held. */
  readonly press: (...keys: readonly string[]) => Promise<void>
  readonly evaluate: <T>(call: (...args: string[]) => T | Promise<T>, ...args: readonly string[]) => Promise<Awaited<T>>
}

/** A running browser with nothing stored. */
export interface Browser {
  readonly version: string
  /** Opens a tab in a window of its own, so that several are seen. */
  readonly newTab: () => Promise<Tab>
  readonly stop: () => Promise<void>
}

/** A browser of this machine. */
export interface FoundBrowser {
  readonly name: string
  readonly start: () => Promise<Browser>
}
