import type { Sdk } from '../catalogue/spec'
import { csharpQuirks } from './languages/csharp/quirks'
import { csharpSyntax } from './languages/csharp/syntax'
import { goQuirks } from './languages/go/quirks'
import { goSyntax } from './languages/go/syntax'
import { javaQuirks } from './languages/java/quirks'
import { javaSyntax } from './languages/java/syntax'
import { nodeQuirks } from './languages/node/quirks'
import { nodeSyntax } from './languages/node/syntax'
import { phpQuirks } from './languages/php/quirks'
import { phpSyntax } from './languages/php/syntax'
import { pythonQuirks } from './languages/python/quirks'
import { pythonSyntax } from './languages/python/syntax'
import { rubyQuirks } from './languages/ruby/quirks'
import { rubySyntax } from './languages/ruby/syntax'
import type { Language } from './language'
import { expressionLanguage } from './writers/expression'
import { statementLanguage } from './writers/statement'

/** How each language writes a document; `sdks` says in which order they are offered. */
export const languages: Readonly<Record<Sdk, Language>> = {
  python: statementLanguage(pythonSyntax, pythonQuirks),
  ruby: statementLanguage(rubySyntax, rubyQuirks),
  node: statementLanguage(nodeSyntax, nodeQuirks),
  php: statementLanguage(phpSyntax, phpQuirks),
  java: expressionLanguage(javaSyntax, javaQuirks),
  csharp: statementLanguage(csharpSyntax, csharpQuirks),
  go: expressionLanguage(goSyntax, goQuirks),
}
