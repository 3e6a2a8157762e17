import { openDialog } from '../../editor/view/view'
import { Button } from '../../ui/inputs/Button'
import css from './reports.module.css'

/** Leads to the list of everything that Plivo may report. */
export const AllCodes = () => (
  <Button className={css.link} onClick={() => openDialog('codes')}>
    All statuses and codes
  </Button>
)
