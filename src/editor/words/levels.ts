import type { Level } from '../../model/problem'

const levelWords: { readonly [L in Level]: { readonly sign: string; readonly one: string; readonly many: string } } = {
  error: { sign: '✕', one: 'error', many: 'errors' },
  warning: { sign: '!', one: 'warning', many: 'warnings' },
  info: { sign: 'i', one: 'note', many: 'notes' },
}

/** Returns the sign of a level, which says the same as its colour. */
export const signOf = (level: Level): string => levelWords[level].sign

/** Returns what a number of problems of a level is called. */
export const wordOf = (level: Level, count: number): string => (count === 1 ? levelWords[level].one : levelWords[level].many)
