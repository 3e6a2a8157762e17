import { clsx } from 'clsx'
import type { Extension } from '@codemirror/state'
import { GutterMarker, gutter } from '@codemirror/view'
import type { Level } from '../../../model/problem'
import { openNote } from './notes'
import { levelOfLine, setUnderlines, underlinesIn } from './underlines'
import css from './xml-help.module.css'

/** A sign beside each line that has a problem; pressing it shows what is wrong. */
export const problemGutter: Extension = gutter({
  class: clsx(css.problemGutter),
  lineMarker: (view, line) => {
    const level = levelOfLine(view.state, line)
    return level && signs[level]
  },
  lineMarkerChange: ({ transactions }) =>
    transactions.some((transaction) => transaction.effects.some((effect) => effect.is(setUnderlines))),
  initialSpacer: () => signs.info,
  domEventHandlers: {
    mousedown: (view, line) => {
      const first = underlinesIn(view.state, line)[0]
      return first !== undefined && openNote(view, first.from)
    },
  },
})

class Sign extends GutterMarker {
  readonly level: Level

  constructor(level: Level) {
    super()
    this.level = level
  }

  override toDOM(): Node {
    const sign = document.createElement('span')
    sign.className = clsx(css.sign)
    sign.dataset['level'] = this.level
    return sign
  }
}

const signs: Readonly<Record<Level, Sign>> = {
  error: new Sign('error'),
  warning: new Sign('warning'),
  info: new Sign('info'),
}
