import { firstLineEnd } from '../../syntax/characters'
import type { TextChange } from '../../syntax/text-change'
import { layoutBefore, lineStart, withLine } from './lines'
import type { Patient, Repairer } from './repairer'
import type { Top } from './structure'

/** Elements without a Response around them: one or several. */
export const missingRoot: Repairer = {
  id: 'missing-root',
  label: (_, { spelling }) => `Put everything into one <${spelling.root}>`,
  why: 'Plivo runs only what is inside one Response.',
  find(patient) {
    const { structure, spelling } = patient
    const { tops } = structure
    if (tops.some(({ name }) => name === spelling.root)) return []
    if (!tops.some(({ name }) => spelling.holds(spelling.root, name))) return []
    const end = structure.stray.some(({ name }) => spelling.element(name) === spelling.root) ? [] : endOf(patient, tops)
    return [...startOf(patient, tops), ...end]
  },
}

/** Several Responses, or elements beside it. */
export const severalRoots: Repairer = {
  id: 'several-roots',
  label: (_, { spelling }) => `Join everything into one <${spelling.root}>`,
  why: 'A document has one root. Plivo would read only the first Response, or none.',
  find(patient) {
    const { text, structure, spelling } = patient
    const { tops } = structure
    if (tops.length < 2 || !tops.some(({ name }) => name === spelling.root)) return []
    const changes: TextChange[] = []
    tops.forEach((top, index) => {
      if (top.name !== spelling.root) return
      const { start, end } = top
      const isFirst = index === 0
      const isLast = index === tops.length - 1
      if (isFirst && start.isClosed)
        changes.push({ from: start.to - (text.endsWith('/>', start.to) ? 2 : 1), to: start.to, insert: '>' })
      if (!isFirst) changes.push({ ...withLine(text, start.from, start.to), insert: '' })
      if (end !== null && !isLast) changes.push({ ...withLine(text, end.from, end.to), insert: '' })
    })
    const last = tops.at(-1)
    const isEndKept = last?.name === spelling.root && last.end !== null
    return [
      ...(tops[0]?.name === spelling.root ? [] : startOf(patient, tops)),
      ...changes,
      ...(isEndKept ? [] : endOf(patient, tops)),
    ]
  },
}

function startOf({ text, spelling }: Patient, tops: readonly Top[]): readonly TextChange[] {
  const from = lineStart(text, tops[0]?.start.from ?? 0)
  return [{ from, to: from, insert: `<${spelling.root}>${hasLines(text) ? firstLineEnd(text) : ''}` }]
}

function endOf({ text, spelling }: Patient, tops: readonly Top[]): readonly TextChange[] {
  const to = layoutBefore(text, tops.at(-1)?.to ?? text.length)
  return [{ from: to, to, insert: `${hasLines(text) ? firstLineEnd(text) : ''}</${spelling.root}>` }]
}

const hasLines = (text: string): boolean => /[\r\n]/.test(text.trim())
