import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import css from './editor-host.module.css'

/** The place of an editor of the page: how its lines, their numbers and its marks look. */
export const EditorHost = ({ className, ...rest }: ComponentProps<'div'>) => (
  <div {...rest} className={clsx(css.host, className)} />
)
