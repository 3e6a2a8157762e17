import type { TextProblem } from '../model/problem'
import { textProblem } from './text-problem'

/** What a fault that saxes named at `position` means to a person, with its place. */
export function complaintAbout(text: string, fault: string, position: number, limit: number): TextProblem {
  const at = Math.max(0, position - 1)
  if (fault === 'too deep')
    return textProblem(
      text,
      'too-deep',
      `Elements may stand ${limit} deep, found a deeper one. Flatten the document.`,
      text.lastIndexOf('<', at),
      position,
    )
  return textProblem(text, 'not-well-formed', fault, at, position)
}
