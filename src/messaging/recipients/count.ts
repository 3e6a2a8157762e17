import { separator } from './entries'

/** Returns how many recipients a list names. Each character is looked at once: a list may hold tens of thousands of numbers. */
export function recipientCount(list: string | null): number {
  let count = 0
  let isNamed = false
  for (let at = 0; at < (list?.length ?? 0); at += 1) {
    const code = list?.charCodeAt(at) ?? 0
    if (code === mark) isNamed = false
    else if (!isNamed && !isBlank(code)) {
      isNamed = true
      count += 1
    }
  }
  return count
}

const mark = separator.charCodeAt(0)

/** Returns whether a UTF-16 unit is white space, as where a recipient is trimmed. */
const isBlank = (code: number): boolean => (code <= 32 || code >= 160) && String.fromCharCode(code).trim() === ''
