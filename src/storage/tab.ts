const key = 'plivo-xml-composer.tab'

/** What one tab remembers over a reload; a tab that was duplicated begins with the same. */
export interface TabMemory {
  /** The document that was open in it. */
  readonly open: string | null
  /** Whether the document could be edited here. */
  readonly isMine: boolean
}

const nothing: TabMemory = { open: null, isMine: false }

/** Returns what this tab remembered last; nothing where it cannot be read. */
export function readTab(): TabMemory {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    return isTab(stored) ? stored : nothing
  } catch {
    return nothing
  }
}

/** Remembers it as long as the tab is there. */
export function rememberTab(memory: TabMemory): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(memory))
  } catch {
    // A page that is loaded anew waits in the line like every other one.
  }
}

const isTab = (value: unknown): value is TabMemory =>
  typeof value === 'object' && value !== null && 'open' in value && typeof value.open === 'string' && 'isMine' in value
