export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** What the code tab shows: a program that prints the XML, a web server that answers with it, or one that takes delivery reports. */
export const codeViews = ['program', 'handler', 'report'] as const

/** What is remembered between visits: sizes in px unless said, the theme, what is open. */
export interface Settings {
  readonly theme: Theme
  readonly structureWidth: number
  /** The part of the width beside Structure that the XML pane takes, 0 to 1. */
  readonly xmlShare: number
  readonly problemsHeight: number
  readonly areProblemsOpen: boolean
  /** What stands below the XML. */
  readonly isResultOpen: boolean
  /** The welcome was read and closed. */
  readonly isWelcomed: boolean
  /** The SDK for which code is shown. */
  readonly codeLanguage: string
  readonly codeView: (typeof codeViews)[number]
}

export const initialSettings: Settings = {
  theme: 'system',
  structureWidth: 296,
  xmlShare: 0.535,
  problemsHeight: 148,
  areProblemsOpen: true,
  isResultOpen: true,
  isWelcomed: false,
  codeLanguage: 'python',
  codeView: 'program',
}

/** The range of each size, and the part of the window that it takes at most, in percent: a window may shrink after a size was chosen. */
export const sizes = {
  structureWidth: { min: 200, max: 560, ofWindow: 40 },
  problemsHeight: { min: 72, max: 480, ofWindow: 50 },
  xmlShare: { min: 0.25, max: 0.75 },
} as const
