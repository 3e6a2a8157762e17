import type { Document, Node, Path } from '../model/node'

const start =
  'A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}'
const part = `[${start}][${start}\\-.0-9\\u00b7\\u0300-\\u036f\\u203f\\u2040]*`
const pattern = new RegExp(`^(?:(${part}):)?${part}$`, 'u')

/** Whether the element at `path`, or an attribute of it, may have the name: it is one, and its prefix is declared there. */
export function isNameAt(document: Document, path: Path, name: string): boolean {
  const found = pattern.exec(name)
  if (found === null) return false
  const prefix = found[1]
  if (prefix === undefined || prefix === 'xml' || prefix === 'xmlns') return true
  let node: Node | undefined = document.root
  for (let depth = 0; node?.kind === 'element'; depth += 1) {
    if (node.attributes.has(`xmlns:${prefix}`)) return true
    node = node.children[path[depth] ?? -1]
  }
  return false
}
