import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

const classSelector = /\.(-?[a-zA-Z_][\w-]*)/g

/** Returns the classes of a sheet of its own, without those that it says are global. */
function classesOf(path) {
  const selectors = readFileSync(path, 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/:global\([^)]*\)/g, '')
    .replaceAll(/\{[^{}]*\}/g, '{}')
  return new Set([...selectors.matchAll(classSelector)].map(([, name]) => name))
}

/** Reports a class of a sheet that has no such class. */
const known = {
  meta: { type: 'problem', schema: [], messages: { unknown: 'The sheet {{sheet}} has no class "{{name}}".' } },
  create: (context) => ({
    ImportDeclaration(node) {
      if (!node.source.value.endsWith('.module.css')) return
      const classes = classesOf(resolve(dirname(context.filename), node.source.value))
      for (const variable of context.sourceCode.getDeclaredVariables(node)) {
        for (const { identifier } of variable.references) {
          const { parent } = identifier
          const name = parent.type === 'MemberExpression' && !parent.computed ? parent.property.name : null
          if (name === null || classes.has(name)) continue
          context.report({ node: parent, messageId: 'unknown', data: { sheet: node.source.value, name: name ?? '' } })
        }
      }
    },
  }),
}

/** Reports a sheet of ours without a scope of its own, and a class that is named by a text. */
const noGlobal = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      sheet: 'Only what stands in index.html is global: make it a CSS module, X.module.css.',
      name: 'A class comes from a CSS module, never from a text: className={css.name}.',
    },
  },
  create: (context) => {
    const check = (value) => {
      for (const text of textsIn(value)) context.report({ node: text, messageId: 'name' })
    }
    return {
      ImportDeclaration(node) {
        const { value } = node.source
        if (value.startsWith('.') && value.endsWith('.css') && !value.endsWith('.module.css'))
          context.report({ node, messageId: 'sheet' })
      },
      JSXAttribute(node) {
        if (node.name.name === 'className' && node.value) check(node.value)
      },
      Property(node) {
        if (['class', 'className'].includes(node.key.name ?? node.key.value)) check(node.value)
      },
      AssignmentExpression(node) {
        if (node.left.type === 'MemberExpression' && node.left.property.name === 'className') check(node.right)
      },
    }
  },
}

/** Returns the texts that an expression may give: its own, those of its branches, those it hands to `clsx`. */
function textsIn(node) {
  if (node === null || node === undefined) return []
  if (node.type === 'Literal') return typeof node.value === 'string' && node.value !== '' ? [node] : []
  if (node.type === 'TemplateLiteral') return [node]
  if (node.type === 'JSXExpressionContainer') return textsIn(node.expression)
  if (node.type === 'ConditionalExpression') return [node.consequent, node.alternate].flatMap(textsIn)
  if (node.type === 'LogicalExpression') return [node.left, node.right].flatMap(textsIn)
  if (node.type === 'CallExpression') return node.arguments.flatMap(textsIn)
  return []
}

/** How classes are named. */
export const cssModules = { rules: { known, 'no-global': noGlobal } }
