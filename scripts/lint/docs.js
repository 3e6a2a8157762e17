const verb = /^[*\s]*([A-Z][a-z]*s)\b(?!’|')/
const noVerbs = new Set('As Its Is Less Always Besides This Thus Whose Yes'.split(' '))

/** Reports a function whose doc comment does not begin with a verb that says what it does, such as "Returns". */
const verbFirst = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { noun: 'Begin with what the function does: "Returns the …", "Shows how …", "Adds …".' },
  },
  create: (context) => {
    const check = (holder) => {
      const comment = context.sourceCode.getCommentsBefore(holder).at(-1)
      if (comment?.type !== 'Block' || !comment.value.startsWith('*')) return
      const [, first] = verb.exec(comment.value) ?? []
      if (first === undefined || noVerbs.has(first)) context.report({ loc: comment.loc, messageId: 'noun' })
    }
    const checkHolder = (holder, value) => {
      if (isFunction(value)) check(holder)
    }
    return {
      FunctionDeclaration: (node) => check(exportOf(node)),
      VariableDeclaration: (node) => checkHolder(exportOf(node), node.declarations[0]?.init),
      MethodDefinition: (node) => checkHolder(node, node.value),
      PropertyDefinition: (node) => checkHolder(node, node.value),
      Property: (node) => checkHolder(node, node.value),
    }
  },
}

/** Returns whether a value is a function, or a component that is made of one. */
function isFunction(value) {
  if (value?.type === 'CallExpression') return ['lazy', 'memo', 'overlay'].includes(value.callee.name)
  return /^(Arrow)?FunctionExpression$/.test(value?.type ?? '')
}

const exportOf = (node) => (/^Export/.test(node.parent.type) ? node.parent : node)

/** How functions are described. */
export const docs = { rules: { 'verb-first': verbFirst } }
