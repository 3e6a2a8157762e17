import { documentBytes } from '../../catalogue/limits'
import type { ElementNode } from '../../model/node'
import type { Problem } from '../../model/problem'
import { grouped } from '../values/value-problem'

/** The name of this rule, which judges the text as a whole and so stands beside the others. */
export const documentSize = 'document-size'

/** Returns what is wrong with a document of so many bytes of UTF-8, `isLeast` or more, or null. `bytes` above the limit is told in kB, so that it stays the same while little changes. */
export function sizeProblem(root: ElementNode, bytes: number, isLeast = false): Problem | null {
  if (bytes <= documentBytes) return null
  const found = `${isLeast ? 'at least ' : ''}${grouped(Math.ceil(bytes / 1024))} kB`
  return {
    rule: documentSize,
    level: 'error',
    message: `<${root.name}>: expected at most ${documentBytes / 1024} kB of XML, found ${found}`,
    title: `Shorten the document to ${documentBytes / 1024} kB; it has ${found}`,
    consequence: 'Plivo’s limit is 100 kB. Expect it to reject the document: the call ends, or no message is sent.',
    source: 'Plivo docs',
    nodeId: root.id,
  }
}
