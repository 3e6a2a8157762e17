/** A line that says how to unsubscribe, as Plivo's guidance for messages to the US asks for. */
export const optOutLine = 'Reply STOP to opt out.'

/** Returns the text with that line behind it. */
export const withOptOutLine = (text: string): string => (text.trim() === '' ? optOutLine : `${text.trimEnd()} ${optOutLine}`)

/** The words that Plivo answers itself on long codes and toll-free numbers of the US and Canada. */
export type AnsweredWord = 'STOP' | 'START' | 'HELP'

/** Returns the word whose answer by Plivo a text repeats and says nothing else; null for all other texts. */
export function repeatedAnswer(text: string): AnsweredWord | null {
  if (/\b(?:re-?subscribed|subscribed again|opted (?:back )?in)\b/i.test(text)) return isConfirming(text) ? 'START' : null
  if (/\b(?:unsubscribed|opted out)\b/i.test(text)) return isConfirming(text) ? 'STOP' : null
  const isHelp = /\brates may apply\b/i.test(text) && /\bSTOP\b/.test(text)
  return isHelp && text.split(/[.!\n]/).every((sentence) => /\bSTOP\b|\brates may apply\b|^\s*$/i.test(sentence)) ? 'HELP' : null
}

/** Returns whether the text says what has happened to its reader, and no condition or instruction. */
const isConfirming = (text: string): boolean =>
  /\byou(?:[’']re| are| were|[’']ve| have)(?: now| been| successfully| already)*\s+\S+/i.test(text) && !/\bif you\b/i.test(text)
