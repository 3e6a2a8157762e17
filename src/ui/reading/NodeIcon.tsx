import { clsx } from 'clsx'
import css from './node-icon.module.css'

export type NodeIconColour = 'root' | 'voice' | 'message' | 'control' | 'ssml' | 'plain'

interface NodeIconProps {
  readonly letter: string
  readonly colour: NodeIconColour
  readonly isFaint?: boolean
}

/** The small coloured square before an element's name; its letter says the same as its colour. */
export function NodeIcon({ letter, colour, isFaint = false }: NodeIconProps) {
  return (
    <span className={clsx(css.nodeIcon, isFaint && css.isFaint)} data-colour={colour} aria-hidden="true">
      {letter}
    </span>
  )
}
