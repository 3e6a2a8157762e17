import { useEffect, useRef } from 'react'
import { defaultKeymap } from '@codemirror/commands'
import { search, searchKeymap } from '@codemirror/search'
import { EditorState } from '@codemirror/state'
import { EditorView, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view'
import type { SocketLanguage } from '../../codegen/socket/socket-server'
import { colours, languageOf } from '../../ui/reading/code-grammar'
import { EditorHost } from '../../ui/reading/EditorHost'
import css from './socket.module.css'

const grammars = {
  node: languageOf({
    comment: '//',
    quotes: `'`,
    keywords: 'const let function return new if while for switch case break continue try catch null true false typeof',
  }),
  python: languageOf({
    comment: '#',
    quotes: `'`,
    keywords:
      'import from class def async await return if elif else for while with try except finally lambda and or not in is None True False as continue',
  }),
}

/** Shows the server, to read. */
export function ServerCode({ language, code }: { readonly language: SocketLanguage; readonly code: string }) {
  const host = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!host.current) return
    const view = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: code,
        extensions: [
          EditorState.readOnly.of(true),
          lineNumbers(),
          highlightSpecialChars(),
          EditorView.lineWrapping,
          grammars[language],
          colours,
          search({ top: true }),
          keymap.of([...searchKeymap, ...defaultKeymap]),
          EditorView.contentAttributes.of({ 'aria-label': 'Server', 'aria-readonly': 'true', tabindex: '0' }),
        ],
      }),
    })
    return () => view.destroy()
  }, [language, code])
  return <EditorHost className={css.code} ref={host} />
}
