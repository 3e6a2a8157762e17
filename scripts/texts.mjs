// Lists the texts of the source that can reach the screen, each with its file and line, for reading them in one go against the voice.
// Strings that only programs read (imports, keys, class names, types, comparisons) are left out by where they stand; single words in
// lower case are taken where they are drawn, headings of a form where they are keys, and the page's own texts from its HTML.
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
    if (text !== null && (isProse(text) || (isWord.test(text) && isShown(node)))) add(node, text)
    if (isSections(node)) for (const { name } of node.initializer.properties) if (ts.isIdentifier(name)) add(name, name.text)
    if (!isSilent(node)) ts.forEachChild(node, visit)
  }
  const add = (node, text) => found.push([file.getLineAndCharacterOfPosition(node.getStart()).line + 1, text])
  visit(file)
  return found
}

/** Returns the texts of a page, or of what a browser installs it by, as `[line, text]`. */
export function textsOfPage(source) {
  const parts = /<(?:title|noscript|p|h1)[^>]*>([^<]+)<|\bcontent="([^"]+)"|"(?:name|short_name|description)":\s*"([^"]+)"/g
  return [...source.matchAll(parts)]
    .map(({ index, 1: inside, 2: content, 3: value }) => [
      source.slice(0, index).split('\n').length,
      (inside ?? content ?? value).trim(),
    ])
    .filter(([, text]) => isProse(text) && !text.includes('='))
}

/** Returns the text of a literal, with … where a value is put in; null for any other node. */
function textOf(node) {
  if (ts.isJsxText(node)) return node.text.replace(/\s+/g, ' ').trim()
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…')
  return null
}

/**
 * Returns whether a text is words, or one with a capital: what is written so for people. A key, a class name or an address is
 * no prose.
 */
const isProse = (text) => /\p{L}{2}/u.test(text) && (/\p{L}[\p{L}’',.:;]* \S/u.test(text) || /^\p{Lu}\p{Ll}+[….:]?$/u.test(text))

const isWord = /^\p{Ll}+$/u

/** Properties, variables and functions whose single words are read by people. */
const spoken = /^(?:label|text|title|name|doc|why|made|announce|placeholder|aria-label)$|words?$|headings?$|signs$|names$/i

/** Returns whether a single word in lower case is drawn: between tags, or as the value of what is read. A key is no such word. */
function isShown(node) {
  if (ts.isJsxText(node)) return true
  const { parent } = node
  if (ts.isConditionalExpression(parent)) return parent.condition !== node && isShown(parent)
  if (ts.isParenthesizedExpression(parent)) return isShown(parent)
  if (ts.isBinaryExpression(parent)) return /^(?:\|\||&&|\?\?|\+)$/.test(parent.operatorToken.getText()) && isShown(parent)
  if (ts.isJsxExpression(parent)) return ts.isJsxElement(parent.parent) || ts.isJsxFragment(parent.parent) || isShown(parent)
  if (ts.isJsxAttribute(parent)) return spoken.test(parent.name.getText())
  if (ts.isCallExpression(parent)) return parent.arguments.includes(node) && spoken.test(parent.expression.getText())
  if (ts.isReturnStatement(parent)) return isOfSpoken(parent)
  return (
    ts.isPropertyAssignment(parent) && parent.initializer === node && (spoken.test(parent.name.getText()) || isOfSpoken(parent))
  )
}

/** Returns whether it is in a table or a function whose name says that people read it. */
function isOfSpoken(node) {
  for (let at = node.parent; at; at = at.parent)
    if (ts.isVariableDeclaration(at) || ts.isFunctionDeclaration(at))
      return at.name !== undefined && spoken.test(at.name.getText())
  return false
}

/** Returns whether a node is the sections of a form: the keys of these are its headings. */
const isSections = (node) =>
  ts.isPropertyAssignment(node) && node.name.getText() === 'sections' && ts.isObjectLiteralExpression(node.initializer)

/** Returns whether no text for people stands in a node. */
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
  for (const file of ['index.html', 'public/manifest.webmanifest']) {
    for (const [line, text] of textsOfPage(readFileSync(join(root, file), 'utf8'))) console.log(`${file}:${line}\t${text}`)
  }
  for (const file of filesIn(join(root, 'src'))) {
    for (const [line, text] of textsIn(file, readFileSync(file, 'utf8'))) console.log(`${relative(root, file)}:${line}\t${text}`)
  }
}
