import { create } from 'zustand'
import type { StoreApi } from 'zustand'
import type { DocumentKind } from '../model/document-metadata'
import type { Unreadable } from '../model/document-record'

/** Whether this tab may edit the open document; undecided while there is none. */
export type Access = 'undecided' | 'mine' | 'otherTab'

/** Whether the work is safe, as a fact and not a timer. */
export type Saved =
  | { readonly state: 'saved'; readonly at: number }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly reason: string }

/** A document in the list of documents. */
export interface DocumentInfo {
  readonly id: string
  readonly name: string
  readonly kind: DocumentKind
  readonly changed: number
}

/** A document that is being opened, and the one that was on the screen before. */
export interface Opening {
  readonly id: string
  readonly name: string
  readonly before: string | null
}

/** What the screen shows of what is stored and of who may write it. */
export interface SessionState {
  readonly access: Access
  readonly saved: Saved
  /** The document that takes so long to open that nothing is on the screen meanwhile. */
  readonly opening: Opening | null
  /** What happened to stored work that nobody asked for; stays until it is read and closed. */
  readonly warning: string | null
  readonly list: readonly DocumentInfo[]
  /** What is stored here and cannot be read; it is left as it is. */
  readonly unreadable: readonly Unreadable[]
  /** By document, the file that it is saved to; known until the page is closed. */
  readonly files: ReadonlyMap<string, LinkedFile>
}

/** A file of the user's, and when it was last read or written here, in milliseconds since 1970. */
export interface LinkedFile {
  readonly handle: FileSystemFileHandle
  readonly modified: number
}

export type SessionStore = Pick<StoreApi<SessionState>, 'getState' | 'setState'>

export const initialSession: SessionState = {
  access: 'undecided',
  saved: { state: 'saving' },
  opening: null,
  warning: null,
  list: [],
  unreadable: [],
  files: new Map(),
}

export const useSession = create<SessionState>()(() => initialSession)

export const useAccess = (): Access => useSession((session) => session.access)
export const useDocumentList = (): readonly DocumentInfo[] => useSession((session) => session.list)
export const useOpening = (): Opening | null => useSession((session) => session.opening)
export const useSaved = (): Saved => useSession((session) => session.saved)
export const useWarning = (): string | null => useSession((session) => session.warning)
export const useUnreadable = (): readonly Unreadable[] => useSession((session) => session.unreadable)
/** Closes the sentence about what happened to stored work. */
export const closeWarning = (): void => useSession.setState({ warning: null })

/** Resolves when a document is being opened that takes long. */
export function untilOpening(): Promise<void> {
  return new Promise((resolve) => {
    const stop = useSession.subscribe(({ opening }) => {
      if (opening === null) return
      stop()
      resolve()
    })
  })
}
