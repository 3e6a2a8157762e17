import 'react'

declare module 'react' {
  /** Custom properties may be set as styles. */
  interface CSSProperties {
    [variable: `--${string}`]: string | number | undefined
  }
}
