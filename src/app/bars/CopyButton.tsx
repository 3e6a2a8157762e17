import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { copyXml } from '../../commands/files'
import { countWords } from '../../editor/words/count-words'
import { useDraft } from '../../editor/document/current'
import { countLevels } from '../../editor/problems/problem-order'
import { useIgnoredProblems, useProblems } from '../../editor/problems/problems'
import { Button } from '../../ui/inputs/Button'
import { useCopied } from '../../ui/inputs/use-copied'
import css from './copy-button.module.css'

/** Offers the main button. Its name stays; for two seconds its sign is a tick, and words beside its neighbours say it too. */
export function CopyButton({ children }: { readonly children: ReactNode }) {
  const [isCopied, setIsCopied] = useCopied()
  const onClick = (): void => {
    void copyXml().then(setIsCopied)
  }
  return (
    <>
      <span className={css.copied} aria-hidden="true">
        {isCopied && <Copied />}
      </span>
      {children}
      <Button variant="contained" aria-label="Copy XML" onClick={onClick}>
        <span className={clsx(css.sign, isCopied && css.isDone)} aria-hidden="true">
          {isCopied && '✓'}
        </span>
        Copy<span>&nbsp;XML</span>
      </Button>
    </>
  )
}

/**
 * Says what was copied, as far as it is not right; the announcement says it in a sentence. An ignored error is one to Plivo
 * too.
 */
function Copied() {
  const errors = countLevels(useProblems()).error + countLevels(useIgnoredProblems()).error
  if (useDraft()) return '! Not well-formed'
  return errors > 0 ? `! ${countWords(errors, 'error')}` : '✓ Copied'
}
