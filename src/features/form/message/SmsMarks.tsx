import { useEffect, useRef } from 'react'
import { allForcingIn, isOfOtherScript } from '../../../messaging/text/parts'
import css from './message-parts.module.css'

/** More marks than this say nothing more. */
const mostMarks = 40

/** Shows the text once more, unseen behind the text box, with marks on the characters that GSM-7 does not have. */
export function SmsMarks({ control, value }: { readonly control: string; readonly value: string }) {
  const box = useRef<HTMLDivElement>(null)
  const forcing = isOfOtherScript(value) ? [] : firstOf(allForcingIn(value), mostMarks + 1)
  const isMarked = forcing.length > 0 && forcing.length <= mostMarks
  useEffect(() => {
    const input = document.getElementById(control)
    const follow = (): void => {
      if (box.current && input) box.current.scrollTop = input.scrollTop
    }
    follow()
    input?.addEventListener('scroll', follow)
    return () => input?.removeEventListener('scroll', follow)
  }, [control, isMarked])
  if (!isMarked) return null
  const pieces = forcing.map(({ from, to, character }, index) => (
    <span key={from}>
      {value.slice(forcing[index - 1]?.to ?? 0, from)}
      <mark>{character}</mark>
      {index === forcing.length - 1 ? value.slice(to) : ''}
    </span>
  ))
  return (
    <div ref={box} className={css.marks} dir="auto" aria-hidden="true">
      {pieces}
    </div>
  )
}

function firstOf<T>(items: Iterable<T>, most: number): readonly T[] {
  const found: T[] = []
  for (const item of items) {
    found.push(item)
    if (found.length === most) break
  }
  return found
}
