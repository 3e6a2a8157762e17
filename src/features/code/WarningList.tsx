import type { Warning } from '../../codegen/plan/plan'
import { leadTo } from './lead-to'
import css from './code.module.css'

/** More would push the code out of sight; the others stand in the code as comments. */
const mostListed = 50

/** Shows what the code leaves out or prints differently; each row leads to the field. */
export function WarningList({ warnings }: { readonly warnings: readonly Warning[] }) {
  if (warnings.length === 0) return null
  const count = warnings.length === 1 ? '1 difference' : `${warnings.length} differences`
  return (
    <section className={css.warnings} aria-label="Warnings of the code">
      <p>{count} between what this code prints and the document</p>
      <ul>
        {warnings.slice(0, mostListed).map((warning, index) => (
          <li key={index}>
            <button type="button" onClick={() => leadTo(warning)}>
              {warning.message}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
