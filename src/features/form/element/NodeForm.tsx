import type { Node, NodeKind } from '../../../model/node'
import type { Facts } from '../field/facts'
import { Field } from '../field/Field'
import { Fields } from '../field/Fields'

type Other = Exclude<Node, { kind: 'element' }>

/** Shows the one field of a comment, a text run, a CDATA section or a processing instruction. */
export function NodeForm({ node, isReadOnly }: { readonly node: Other; readonly isReadOnly: boolean }) {
  return (
    <Fields>
      <Field
        nodeId={node.id}
        attribute={null}
        facts={factsByKind[node.kind]}
        value={node.text}
        problems={none}
        isJudged={false}
        isRequired={false}
        isReadOnly={isReadOnly}
        isIdle={false}
        companion={null}
        shape="full"
        onVisited={nothing}
      />
    </Fields>
  )
}

const none: readonly never[] = []
const nothing = (): void => undefined

const factsByKind: { readonly [K in Exclude<NodeKind, 'element'>]: Facts } = {
  text: facts('Text', 'Removed from the document when empty.'),
  cdata: facts('Text in CDATA', 'Stays CDATA. Removed from the document when empty.'),
  comment: facts('Text of the comment', 'Two hyphens in a row get a space between them.'),
  instruction: facts('Text of the instruction', 'Goes between its name and ?>.'),
}

function facts(label: string, doc: string): Facts {
  return { type: { kind: 'text' }, label, doc, required: false }
}
