import { specOf } from '../../../catalogue'
import { nodeAt } from '../../../model/edit'
import type { Document, Node, Path } from '../../../model/node'
import { reveal } from '../../../editor/document/selected'
import { iconOf } from '../../../editor/words/icon-of'
import { NodeIcon } from '../../../ui/pictures/NodeIcon'
import type { ElementSpec } from '../../../catalogue/spec'
import type { AboutEntry } from '../about/FieldAbout'
import { AboutHead } from '../about/about'
import { nameOf } from './name-of'
import { FormTitle } from './FormTitle'
import { Mark } from '../problems/Mark'
import css from './form-head.module.css'

/** Shows where the node stands, what it is and what it does. */
export function FormHead({ document, node, path }: { readonly document: Document; readonly node: Node; readonly path: Path }) {
  const spec = node.kind === 'element' ? specOf(node.name) : undefined
  const parents = path.map((_, depth) => nodeAt(document, path.slice(0, depth))).filter((parent) => parent !== undefined)
  return (
    <>
      <nav className={css.crumbs} aria-label="Parents">
        {parents.map((parent) => (
          <span key={parent.id}>
            <button type="button" onClick={() => reveal(parent.id)}>
              {nameOf(parent)}
            </button>
            <span aria-hidden="true"> › </span>
          </span>
        ))}
        <span aria-current="true">{nameOf(node)}</span>
      </nav>
      <AboutHead name={nameOf(node)} entries={spec ? entriesOf(spec) : []}>
        <FormTitle tabIndex={-1}>
          <NodeIcon {...iconOf(node)} />
          {nameOf(node)}
          {node.kind === 'element' && !spec && <Mark>not in Plivo’s docs</Mark>}
        </FormTitle>
      </AboutHead>
      <p className={css.lead}>
        {spec?.doc ?? leads[node.kind]}
        {spec && (
          <>
            {' '}
            <a href={spec.docUrl} target="_blank" rel="noopener">
              {spec.sources.includes('docs') ? 'Plivo docs ↗' : 'Source ↗'}
            </a>
          </>
        )}
      </p>
    </>
  )
}

/** Returns the fields under the title: all, or those above the headings. */
function entriesOf({ text, attributes, sections }: ElementSpec): readonly AboutEntry[] {
  const named = sections ? [] : Object.entries(attributes).map(([name, facts]) => ({ name, facts }))
  return text ? [{ name: null, facts: text }, ...named] : named
}

const leads: { readonly [K in Node['kind']]: string } = {
  element: 'Not a Plivo element; kept unchanged.',
  text: 'Text between elements.',
  cdata: 'Text without markup.',
  comment: 'A note for people; Plivo ignores it.',
  instruction: 'A note for the program that writes this document; Plivo ignores it.',
}
