export interface ImportRow {
  readonly folder: string
  readonly from: readonly string[]
  readonly packages: readonly string[]
}
export const importTable: readonly ImportRow[]
export const screen: readonly string[]
export const restricted: readonly string[]
export const pureFolders: readonly string[]
