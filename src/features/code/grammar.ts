import type { Extension } from '@codemirror/state'
import type { Sdk } from '../../catalogue/spec'
import { languageOf } from '../../ui/reading/code-grammar'
import type { Grammar } from '../../ui/reading/code-grammar'

/** What the generated programs have of each language, no more. */
const grammars: { readonly [S in Sdk]: Grammar } = {
  python: { comment: '#', quotes: `'"`, keywords: 'from import def return if None True False' },
  ruby: { comment: '#', quotes: `'"`, keywords: 'require do end include true false nil' },
  node: { comment: '//', quotes: `'"\``, keywords: 'const new true false' },
  php: { comment: '//', quotes: `'"`, keywords: 'require use new echo' },
  java: {
    comment: '//',
    quotes: '"',
    keywords: 'import package public static final class void throws return new true false null private String',
  },
  csharp: { comment: '//', quotes: '"', keywords: 'using var new return true false null static string async await' },
  go: { comment: '//', quotes: '"`', keywords: 'package import func var return true false nil new type struct if interface' },
}

/** Returns what colours comments, texts, words of the language and numbers of the SDK's language. */
export function grammarOf(sdk: Sdk): Extension {
  return languages[sdk]
}

const languages: { readonly [S in Sdk]: Extension } = {
  python: languageOf(grammars.python),
  ruby: languageOf(grammars.ruby),
  node: languageOf(grammars.node),
  php: languageOf(grammars.php),
  java: languageOf(grammars.java),
  csharp: languageOf(grammars.csharp),
  go: languageOf(grammars.go),
}
