import { proofs } from '../../../running/proof'
import css from './rules-dialog.module.css'

/** Shows what proves how each element runs in a tried call. */
export function ProofTable() {
  const rows = proofs()
  const unknown = rows.filter(({ engine }) => engine === 0).map(({ element }) => element)
  return (
    <section aria-label="How calls are tried">
      <h3>How calls are tried</h3>
      <p>
        Try follows Plivo’s pages and its open-source engine. The engine does not know {listed(unknown)}. What neither says is
        assumed, and marked so in the call. Times are estimates.
      </p>
      <table className={css.proofs}>
        <thead>
          <tr>
            <th scope="col">Element</th>
            <th scope="col">Engine</th>
            <th scope="col">Docs</th>
            <th scope="col">Assumed</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ element, ...counts }) => (
            <tr key={element}>
              <th scope="row">
                <code>{element}</code>
              </th>
              <td>{counts.engine || '–'}</td>
              <td>{counts.docs || '–'}</td>
              <td>{counts.assumed || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
