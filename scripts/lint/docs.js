const opening = /^[*\s]*(What|Whether|How|The same)\b/

/** Reports a function whose comment names what it gives and does not say what it does. */
const says = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { noun: 'Say what the function returns or does: "Returns what …", "Shows how …", not "{{opening}} …".' },
  },
  create: (context) => {
    const check = (statement) => {
      const comment = context.sourceCode.getCommentsBefore(statement).at(-1)
      const found = comment?.type === 'Block' ? opening.exec(comment.value) : null
      if (found) context.report({ loc: comment.loc, messageId: 'noun', data: { opening: found[1] } })
    }
    const checkHolder = (holder, value) => {
      if (/^(Arrow)?FunctionExpression$/.test(value?.type ?? '')) check(holder)
    }
    return {
      FunctionDeclaration: (node) => check(exportOf(node)),
      VariableDeclaration: (node) => checkHolder(exportOf(node), node.declarations[0]?.init),
      MethodDefinition: (node) => checkHolder(node, node.value),
      PropertyDefinition: (node) => checkHolder(node, node.value),
    }
  },
}

const exportOf = (node) => (/^Export/.test(node.parent.type) ? node.parent : node)

/** How functions are described. */
export const docs = { rules: { says } }
