/** The dialogs of the File System Access API, which TypeScript does not know and only some browsers have. */
interface Window {
  readonly showOpenFilePicker?: (options: object) => Promise<readonly FileSystemFileHandle[]>
  readonly showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>
}
