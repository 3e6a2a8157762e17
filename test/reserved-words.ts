import type { Sdk } from '../src/catalogue/spec'
import { csharpSyntax } from '../src/codegen/languages/csharp/syntax'
import { goSyntax } from '../src/codegen/languages/go/syntax'
import { javaSyntax } from '../src/codegen/languages/java/syntax'
import { nodeSyntax } from '../src/codegen/languages/node/syntax'
import { phpSyntax } from '../src/codegen/languages/php/syntax'
import { pythonSyntax } from '../src/codegen/languages/python/syntax'
import { rubySyntax } from '../src/codegen/languages/ruby/syntax'
import { camelCase, pascalCase, snakeCase } from '../src/codegen/plan/names'
import type { Naming } from '../src/codegen/plan/names'

export const namings: Readonly<Record<Sdk, Naming>> = {
  python: pythonSyntax,
  ruby: rubySyntax,
  node: nodeSyntax,
  php: phpSyntax,
  java: javaSyntax,
  csharp: csharpSyntax,
  go: goSyntax,
}

/** The words that no variable can be called by, from the specification of each language and not from the tables of the generators. */
export const reservedWords: Readonly<Record<Sdk, readonly string[]>> = {
  python: (
    'False None True and as assert async await break class continue def del elif else except finally for from global if import in is ' +
    'lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
  ruby: (
    '__ENCODING__ __FILE__ __LINE__ BEGIN END alias and begin break case class def do else elsif end ensure false for if in module ' +
    'next nil not or redo rescue retry return self super then true undef unless until when while yield'
  ).split(' '),
  node: (
    'await break case catch class const continue debugger default delete do else enum export extends false finally for function if ' +
    'implements import in instanceof interface let new null package private protected public return static super switch this throw ' +
    'true try typeof var void while with yield'
  ).split(' '),
  // Every other word can stand behind the $ of a variable.
  php: ['this'],
  java: (
    '_ abstract assert boolean break byte case catch char class const continue default do double else enum extends false final ' +
    'finally float for goto if implements import instanceof int interface long native new null package private protected public ' +
    'return short static strictfp super switch synchronized this throw throws transient true try void volatile while'
  ).split(' '),
  csharp: (
    'abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event ' +
    'explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null ' +
    'object operator out override params private protected public readonly ref return sbyte sealed short sizeof stackalloc static ' +
    'string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while'
  ).split(' '),
  go: (
    'break case chan const continue default defer else fallthrough for func go goto if import interface map package range return ' +
    'select struct switch type var'
  ).split(' '),
}

/** Words that mean something only where they stand, and those of PHP: they are to do no harm either. */
const contextual =
  'abstract add alias and array as ascending async await base by callable case clone declare default descending die dynamic echo elseif ' +
  'empty enddeclare endfor endforeach endif endswitch endwhile equals eval exit exports extension field file final fn from get global ' +
  'group include include_once init insteadof into isset iterable join list managed match mixed module nameof never nint not notnull ' +
  'nuint object of on open opens or orderby parent partial permits provides readonly record remove require require_once required ' +
  'requires scoped sealed select self set to trait transitive unmanaged unset use uses value var when where with xor yield'

const words = [
  ...Object.values(reservedWords).flat(),
  ...Object.values(namings).flatMap(({ taken }) => taken),
  ...contextual.split(' '),
].filter((word) => /^[A-Za-z]\w*$/.test(word))

/** Every word that some language or SDK means something by, as it is and in three spellings. */
export const spelledWords: readonly string[] = [
  ...new Set(words.flatMap((word) => [word, camelCase(word), snakeCase(word), pascalCase(word)])),
]

/** The XML of a document with a placeholder for each of the words. */
export const wordsXml = `<Response>${spelledWords.map((word) => `<Play>https://a.example/{{${word}}}</Play>`).join('')}</Response>`
