import type { NodeId } from '../model/node'
import type { Remark } from './remark'
import { serverRows } from './server'
import type { ParameterRow, Topic } from './server'
import type { Values } from './table'

type Spoken = Omit<Remark, 'ours'> & { readonly ours?: string }

/** The lines of a report while they are written. */
export class Report {
  private readonly remarks: Remark[] = []
  private readonly topics = new Map<Topic, NodeId>()

  /** Adds a line. All have their fields in one order, which keeps them small and fast. */
  say({ outcome, about, covers, nodeId, attribute, targetId, theirs, ours = '', why, source, question }: Spoken): void {
    this.remarks.push({ outcome, about, covers, nodeId, attribute, targetId, theirs, ours, why, source, question })
  }

  /** Notes that a program is asked about the topic, first by this element. */
  note(topic: Topic, nodeId: NodeId): void {
    if (!this.topics.has(topic)) this.topics.set(topic, nodeId)
  }

  /** Returns the lines in document order, and behind them those on what programs must read. */
  whole(): readonly Remark[] {
    const server: Remark[] = [...this.topics].flatMap(([topic, nodeId]) => {
      const rows: readonly ParameterRow[] = serverRows[topic]
      return rows.map(({ theirs, ours, why = '' }): Remark => ({
        outcome: 'server',
        about: 'server',
        nodeId,
        targetId: null,
        theirs,
        ours: ours ?? '',
        why,
      }))
    })
    return [...this.remarks, ...server]
  }
}

/** Returns an attribute in words; a password is not for those who read a report. */
export const pair = (name: string, value: string): string => `${name}="${/password|apikey/i.test(name) ? '…' : value}"`

/** Returns attributes in words. */
export function pairs(values: Values): string {
  let text = ''
  for (const name of Object.keys(values)) text += (text === '' ? '' : ' ') + pair(name, values[name] ?? '')
  return text
}
