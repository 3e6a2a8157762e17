export interface Browser {
  readonly kind: 'shell' | 'full'
  readonly path: string
}
export function findBrowsers(): readonly Browser[]
export function findBrowser(): string | undefined
export function inPath(name: string): readonly string[]
export const browserFlags: readonly string[]
