import type { Document } from '../../model/node'
import type { Problem } from '../../model/problem'
import { quoted } from '../values/value-problem'

/** The name of this rule, which judges what stands before the root and so stands beside the others. */
export const declaredEncoding = 'declared-encoding'

/**
 * Returns the encoding that an XML declaration names where it is another than UTF-8, in which every document is written here;
 * else null.
 */
export function otherEncoding(declaration: string | null): string | null {
  const named = declaration === null ? undefined : encoding.exec(declaration)?.[2]
  return named === undefined || named.toLowerCase() === 'utf-8' ? null : named
}

/** Returns what is wrong with the XML declaration of a document, or null. */
export function encodingProblem({ declaration, root }: Document): Problem | null {
  const named = otherEncoding(declaration)
  if (declaration === null || named === null) return null
  return {
    rule: declaredEncoding,
    level: 'warning',
    message: `<${root.name}>: expected the encoding "UTF-8" in the XML declaration, found ${quoted(named)}`,
    title: `The XML declaration names ${named}, but the XML is UTF-8`,
    consequence: 'Copied, downloaded and shared XML is UTF-8: who reads it by its declaration refuses it or reads other letters.',
    source: 'XML 1.0',
    nodeId: root.id,
    fix: {
      label: 'Declare UTF-8',
      declaration: declaration.replace(encoding, '$1UTF-8'),
      edit: (element) => element,
    },
  }
}

const encoding = /(\sencoding\s*=\s*["'])([^"']*)/
