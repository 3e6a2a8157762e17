// Lists the texts of the source that can reach the screen, each with its file and line, for reading them in one go against the voice.
// Strings that only programs read (imports, keys, class names, types, comparisons) are left out by where they stand.
import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'

const root = join(import.meta.dirname, '..')

/** Attributes of JSX that are not read by people. */
const silent = new Set(['className', 'id', 'type', 'role', 'variant', 'rel', 'target', 'key', 'href', 'autoComplete', 'maxWidth'])

/** Returns the texts of one file that can reach the screen, as `[line, text]`. */
export function textsIn(fileName, source) {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true)
  const found = []
  const visit = (node) => {
    const text = textOf(node)
    if (text !== null && isProse(text)) found.push([file.getLineAndCharacterOfPosition(node.getStart()).line + 1, text])
    if (!isSilent(node)) ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** The text of a literal, with … where a value is put in; null for any other node. */
function textOf(node) {
  if (ts.isJsxText(node)) return node.text.replace(/\s+/g, ' ').trim()
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…')
  return null
}

/** Words, or one with a capital: what is written so for people. A key, a class name or an address is no prose. */
const isProse = (text) => /\p{L}{2}/u.test(text) && (/\p{L}[\p{L}’',.:;]* \S/u.test(text) || /^\p{Lu}\p{Ll}+[….:]?$/u.test(text))

/** Where no text for people stands. */
function isSilent(node) {
  return (
    ts.isImportDeclaration(node) ||
    ts.isTypeNode(node) ||
    ts.isInterfaceDeclaration(node) ||
    (ts.isJsxAttribute(node) && (silent.has(node.name.getText()) || node.name.getText().startsWith('data-'))) ||
    (ts.isNewExpression(node) && node.expression.getText() === 'Error')
  )
}

/** Returns the source files below a folder, without tests and what is generated. */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(test|d)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}

if (process.argv[1] === import.meta.filename) {
  for (const file of filesIn(join(root, 'src'))) {
    for (const [line, text] of textsIn(file, readFileSync(file, 'utf8'))) console.log(`${relative(root, file)}:${line}\t${text}`)
  }
}
