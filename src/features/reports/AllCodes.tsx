import type { Report } from '../../messaging/reports/report'
import { openCodes } from '../../editor/view/view'
import { Button } from '../../ui/inputs/Button'
import { entryOf } from './report-words'
import css from './reports.module.css'

interface AllCodesProps {
  /** What it is opened for; null for its beginning. */
  readonly report: Report | null
}

/** Leads to the list of everything that Plivo may report. */
export const AllCodes = ({ report }: AllCodesProps) => (
  <Button className={css.link} onClick={() => openCodes(report && entryOf(report))}>
    All statuses and codes
  </Button>
)
