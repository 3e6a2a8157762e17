import type { ReactNode } from 'react'
import { Component } from 'react'
import { downloadXml } from '../commands/files'
import { resetView } from '../editor/view/view'
import { Button } from '../ui/inputs/Button'
import css from './failure.module.css'

interface FailureState {
  readonly error: unknown
  readonly hasFailed: boolean
  readonly redraws: number
}

/** Stands around the page: a fault in drawing it leaves the documents, their history and their storage as they are, and here is a way out. */
export class Failure extends Component<{ readonly children: ReactNode }, FailureState> {
  override state: FailureState = { error: null, hasFailed: false, redraws: 0 }

  static getDerivedStateFromError(error: unknown): Pick<FailureState, 'error' | 'hasFailed'> {
    return { error, hasFailed: true }
  }

  private readonly drawAgain = (): void => {
    const { redraws } = this.state
    if (redraws > 0) resetView()
    this.setState({ error: null, hasFailed: false, redraws: redraws + 1 })
  }

  override render(): ReactNode {
    const { error, hasFailed, redraws } = this.state
    if (!hasFailed) return this.props.children
    return (
      <main className={css.failure}>
        <h1>The page could not be shown</h1>
        <p>This is a bug in the composer, not in your XML. Your documents are unchanged; your last edits are saved as usual.</p>
        {redraws > 0 && <p>It failed again. “Try again” now also resets the view: theme, sizes and open panels.</p>}
        <p>
          <Button variant="contained" onClick={this.drawAgain}>
            Try again
          </Button>{' '}
          <Button variant="outlined" onClick={downloadXml}>
            Download XML
          </Button>{' '}
          <Button variant="outlined" onClick={() => location.reload()}>
            Reload the page
          </Button>
        </p>
        <p className={css.reason}>
          What happened: <code>{String(error)}</code>
        </p>
      </main>
    )
  }
}
