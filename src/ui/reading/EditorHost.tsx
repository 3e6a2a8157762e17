import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import css from './editor-host.module.css'

/** Holds an editor of the page, and says how its lines, their numbers and its marks look. */
export const EditorHost = ({ className, ...rest }: ComponentProps<'div'>) => (
  <div {...rest} className={clsx(css.host, className)} />
)
