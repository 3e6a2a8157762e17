import type { ReactNode } from 'react'
import { Component } from 'react'
import { downloadXml } from '../commands/actions'
import { Button } from '../ui/Button'
import './failure.css'

interface FailureState {
  readonly error: unknown
  readonly hasFailed: boolean
}

/** Stands around the page: a fault in drawing it leaves the documents, their history and their storage as they are, and here is a way out. */
export class Failure extends Component<{ readonly children: ReactNode }, FailureState> {
  override state: FailureState = { error: null, hasFailed: false }

  static getDerivedStateFromError(error: unknown): FailureState {
    return { error, hasFailed: true }
  }

  override render(): ReactNode {
    const { error, hasFailed } = this.state
    if (!hasFailed) return this.props.children
    return (
      <main className="failure">
        <h1>The page could not be drawn</h1>
        <p>
          This is a fault of the composer, not of your XML. Your documents are where they were; what was typed last is stored as
          usual.
        </p>
        <p>
          <Button variant="contained" onClick={() => this.setState({ error: null, hasFailed: false })}>
            Draw it again
          </Button>{' '}
          <Button variant="outlined" onClick={downloadXml}>
            Download XML
          </Button>{' '}
          <Button variant="outlined" onClick={() => location.reload()}>
            Reload the page
          </Button>
        </p>
        <p className="failure-reason">
          What happened: <code>{String(error)}</code>
        </p>
      </main>
    )
  }
}
