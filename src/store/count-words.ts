/** A whole number with commas: "1,204". By hand, since the first use of `Intl` in a page takes it 30 ms and more. */
export function withCommas(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** "1 element", "1,204 elements". */
export function countWords(count: number, word: string): string {
  return `${withCommas(count)} ${word}${count === 1 ? '' : 's'}`
}

/** "a", "a and b", "a, b and c". */
export function listWords(words: readonly string[]): string {
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(' and ')
}
