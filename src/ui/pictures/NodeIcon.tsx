import { clsx } from 'clsx'
import css from './node-icon.module.css'
import type { PictureName } from './pictures'

interface NodeIconProps {
  readonly picture: PictureName | undefined
  readonly colour: 'root' | 'voice' | 'message' | 'control' | 'ssml' | 'plain'
  readonly isFaint?: boolean
}

/**
 * Shows the picture before an element's name, in the colour of its kind; a dot where it has none, and until the pictures have
 * come.
 */
export function NodeIcon({ picture, colour, isFaint = false }: NodeIconProps) {
  return (
    <span className={clsx(css.nodeIcon, isFaint && css.isFaint)} data-colour={colour} data-picture={picture} aria-hidden="true" />
  )
}
