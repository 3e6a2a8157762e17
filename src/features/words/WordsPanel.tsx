import { useMemo } from 'react'
import { countElements } from '../../model/head'
import type { DocumentKind } from '../../model/document-metadata'
import { useDocument, useKind } from '../../editor/document/current'
import { announce } from '../../editor/view/view'
import { Button } from '../../ui/inputs/Button'
import { WorkLine } from '../../ui/layout/WorkLine'
import { SentenceList } from './SentenceList'
import { copyWords, useSentences } from './use-sentences'
import css from './words.module.css'

const headings: { readonly [K in DocumentKind]: string } = {
  voice: 'What happens in the call',
  message: 'What the reply does',
  sound: 'What callers hear',
}

/** Shows the flow of the document in sentences, each of which leads to its element. */
export function WordsPanel() {
  const document = useDocument()
  const kind = useKind()
  const work = useSentences()
  const total = useMemo(() => (document ? countElements(document.root) : 0), [document])
  const sentences = work.value ?? []
  const copy = (): void => {
    if (!work.isDone) return announce('The sentences are still being written.')
    void copyWords(sentences)
  }
  return (
    <div className={css.words}>
      <div className={css.head}>
        <p>{headings[kind]}</p>
        <Button aria-disabled={!work.isDone} onClick={copy}>
          Copy as Markdown
        </Button>
      </div>
      <WorkLine doing="Writing the sentences" work={work} total={total} />
      <SentenceList sentences={sentences} />
    </div>
  )
}
