import { loaded } from '../editor/load-part'
import { holdKeys } from '../editor/view/view'

/** Downloads everything; the part of the page that does it is fetched then. */
export const exportAll = async (): Promise<void> =>
  (await loaded(import('../session/archive/export-all'), 'Nothing exported'))?.exportAll()
/** Opens a file that is edited there; the part of the page that does it is fetched then. */
export const openFile = (): Promise<void> =>
  holdKeys(loaded(import('../session/files'), 'No file opened').then((files) => files?.openFile()))
/** Saves the document to a file. */
export const saveFile = (): Promise<void> =>
  holdKeys(loaded(import('../session/files'), 'Not saved to a file').then((files) => files?.saveFile()))
/** Returns whether the page may write to a file of the user's: only some browsers let it. */
export const hasFiles = (): boolean => 'showSaveFilePicker' in window
