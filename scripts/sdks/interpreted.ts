import { join } from 'node:path'
import type { Runner } from './runner'
import { errorMark, execute, nameOf, outcomesOf, startMark, write } from './runner'
import { foundIn, missingIn, once, phpSdk, pythonPath, pythonWith, rubyOptions, rubyWithout } from './where'

const [start, error] = [startMark, errorMark].map((mark) => `\\x${mark.charCodeAt(0).toString(16)}`)

// Each program is a process of its own: what one changes in the SDK, the next one must not find.
const pythonDriver = `
import os, sys
from plivo import plivoxml
for path in sys.argv[1:]:
    sys.stdout.write('${start}')
    sys.stdout.flush()
    if os.fork() == 0:
        try:
            exec(compile(open(path, encoding='utf-8').read(), path, 'exec'), {'__name__': '__main__'})
        except BaseException as problem:
            sys.stdout.write('${error}%s: %s' % (type(problem).__name__, problem))
        sys.stdout.flush()
        os._exit(0)
    os.wait()
`

const rubyDriver = `
ARGV.each do |path|
  print "${start}"
  $stdout.flush
  pid = fork do
    begin
      load path
    rescue Exception => problem
      print "${error}#{problem.class}: #{problem.message}"
    end
    $stdout.flush
    exit!
  end
  Process.wait(pid)
end
`

const phpDriver = `<?php
function run($path) { include $path; }
foreach (array_slice($argv, 1) as $path) {
    echo "${start}";
    try { run($path); } catch (\\Throwable $problem) { echo "${error}" . get_class($problem) . ': ' . $problem->getMessage(); }
}
`

// A class map, as composer makes it: some classes do not stand in a file of their name.
const phpAutoload = (source: string): string => `<?php
$classes = [];
foreach (new RecursiveIteratorIterator(new RecursiveDirectoryIterator(${JSON.stringify(source)})) as $file) {
    if (preg_match('/^namespace ([^;]+);.*^(?:abstract )?class (\\w+)/ms', $file->isFile() ? file_get_contents($file) : '', $found)) {
        $classes[trim($found[1]) . '\\\\' . $found[2]] = (string) $file;
    }
}
spl_autoload_register(function ($class) use ($classes) { if (isset($classes[$class])) { require $classes[$class]; } });
`

// The package is found from the folder of the project.
const nodeDriver = `
const { readFileSync, writeSync } = require('node:fs')
const fromProject = require('node:module').createRequire(${JSON.stringify(join(process.cwd(), 'package.json'))})
for (const path of process.argv.slice(2)) {
  writeSync(1, '${start}')
  const print = (text) => writeSync(1, text + '\\n')
  try {
    new Function('require', 'console', readFileSync(path, 'utf8'))(fromProject, { log: print })
  } catch (problem) {
    writeSync(1, '${error}' + problem)
  }
}
`

function interpreted(
  extension: string,
  command: (folder: string) => readonly string[],
  missing: Runner['missing'],
  driver: string,
  prepare?: (folder: string) => void,
): Runner {
  return {
    missing,
    run: (programs, folder) => {
      const paths = programs.map((code, index) => {
        write(folder, `${nameOf(index)}.${extension}`, code)
        return join(folder, `${nameOf(index)}.${extension}`)
      })
      write(folder, `driver.${extension}`, driver)
      prepare?.(folder)
      const [tool = '', ...args] = command(folder)
      const ran = execute(tool, [...args, join(folder, `driver.${extension}`), ...paths], folder, {
        LC_ALL: 'C.UTF-8',
        ...pythonPath(),
      })
      return outcomesOf(ran.out, programs.length, ran.said)
    },
  }
}

const pythonFound = once(() =>
  pythonWith(
    ['from plivo import plivoxml'],
    'pip install plivo, or PLIVO_PYTHON names a checkout and pip install lxml requests six decorator PyJWT',
  ),
)

export const python = interpreted(
  'py',
  () => [foundIn(pythonFound())],
  () => missingIn(pythonFound()),
  pythonDriver,
)

export const ruby = interpreted(
  'rb',
  () => ['ruby', ...rubyOptions(), '-rplivo'],
  () => rubyWithout(['plivo'], 'gem install plivo, or PLIVO_RUBY names a checkout and gem install faraday htmlentities jwt'),
  rubyDriver,
)

export const php = interpreted(
  'php',
  (folder) => ['php', '-d', `include_path=${folder}`],
  () => missingIn(phpSdk()),
  phpDriver,
  prepareComposer,
)

/** Writes the autoloader that a program asks for, as composer does. */
export function prepareComposer(folder: string): void {
  const sdk = foundIn(phpSdk())
  const text = 'autoload' in sdk ? `<?php require ${JSON.stringify(sdk.autoload)};` : phpAutoload(sdk.source)
  write(folder, 'vendor/autoload.php', text)
}

export const node = interpreted(
  'cjs',
  () => ['node'],
  () => null,
  nodeDriver,
)
