import { join } from 'node:path'
import type { Sdk } from '../../src/catalogue/spec'
import { generate } from '../../src/codegen/generate'
import { spelledWords, wordsXml } from '../../test/reserved-words'
import { read } from './read'
import type { Ran } from './runner'
import { execute, write } from './runner'
import { absent, foundIn, missingIn, once, pythonWith } from './where'

/** What reads a program of a language without running it, and without the SDK. */
interface Parser {
  readonly file: string
  /** Why there is none here and how to change that, or null. */
  readonly missing: () => string | null
  /** Reads the program in the file, which is written for it. */
  readonly parse: (file: string, folder: string) => Ran
  /** The program as the parser knows the language. */
  readonly written?: (code: string) => string
}

const python = once(() => pythonWith(['import py_compile'], "apt-get install python3 (or your system's package)"))

const parsers: Readonly<Record<Sdk, Parser>> = {
  python: {
    file: 'handler.py',
    missing: () => missingIn(python()),
    parse: (file, folder) => execute(foundIn(python()), ['-m', 'py_compile', file], folder),
  },
  ruby: withTool('ruby', 'ruby', 'handler.rb', ['-c']),
  node: withTool('node', 'nodejs', 'handler.cjs', ['--check']),
  php: withTool('php', 'php-cli', 'handler.php', ['-l']),
  java: {
    ...withTool('javac', 'default-jdk-headless', 'AnswerApplication.java', []),
    parse: (file, folder) => {
      write(folder, 'Parse.java', javaParser)
      return execute('java', ['Parse.java', file], folder)
    },
  },
  csharp: { ...withTool('mcs', 'mono-mcs', 'handler.cs', ['--parse']), written: inClass },
  go: withTool('gofmt', 'golang-go', 'handler.go', ['-e', '-l']),
}

function withTool(tool: string, debian: string, file: string, options: readonly string[]): Parser {
  return {
    file,
    missing: () => (absent([tool]) === null ? null : `no ${tool}. apt-get install ${debian} (or your system's package)`),
    parse: (path, folder) => execute(tool, [...options, path], folder),
  }
}

/** Returns why nothing reads programs of the language here, or null. */
export const missingParser = (language: Sdk): string | null => parsers[language].missing()

/** Returns what the parser says against the handler whose placeholders are the reserved words of all languages, or null. */
export function wordsFault(language: Sdk, folder: string): string | null {
  const { file, parse, written = (code) => code } = parsers[language]
  write(folder, file, written(generate(read(wordsXml), language, 'handler').code))
  const { ok, out, said } = parse(join(folder, file), folder)
  return ok ? null : `${said}${out}`.slice(0, 2000)
}

/** How many placeholders the handler has. */
export const wordCount = spelledWords.length

// `javac` would look for Spring, too.
const javaParser = `
import com.sun.source.util.JavacTask;
import javax.tools.*;
public class Parse {
  public static void main(String[] files) throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    StandardJavaFileManager manager = compiler.getStandardFileManager(found, null, null);
    ((JavacTask) compiler.getTask(null, manager, found, null, null, manager.getJavaFileObjects(files))).parse();
    found.getDiagnostics().forEach(System.err::println);
    if (!found.getDiagnostics().isEmpty()) System.exit(1);
  }
}
`

/** Returns the program with its statements in a method and its functions beside it, since the compiler may know no others. */
function inClass(code: string): string {
  const lines = code.split('\n')
  const start = lines.findLastIndex((line) => /^using [\w.]+;$/.test(line)) + 1
  const functions = lines.findIndex((line) => line.startsWith('static '))
  const [usings, statements, rest] = [lines.slice(0, start), lines.slice(start, functions), lines.slice(functions)]
  return [
    ...usings,
    'public static class Program {',
    'public static void Main(string[] args) {',
    ...statements,
    '}',
    ...rest,
    '}',
  ].join('\n')
}
