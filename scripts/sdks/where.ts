import { existsSync, readFileSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, delimiter, dirname, join, resolve } from 'node:path'
import { execute, setting } from './runner'

/** What a language needs here: it, or why it is not to be had and how to get it. */
export type Found<T> = { readonly found: T } | { readonly missing: string }

/** Returns why it is missing, or null. */
export const missingIn = (found: Found<unknown>): string | null => ('missing' in found ? found.missing : null)

/** Returns what was found; it is asked for only after `missingIn`. */
export function foundIn<T>(found: Found<T>): T {
  if ('missing' in found) throw new Error(found.missing)
  return found.found
}

/** Looks once, since each look starts programs. */
export function once<T>(find: () => T): () => T {
  let found: { readonly one: T } | null = null
  return () => (found ??= { one: find() }).one
}

/** Returns the folder that the setting names, or null. */
export function folderAt(name: string): string | null {
  const folder = setting(name)
  return folder === undefined || folder === '' ? null : resolve(folder)
}

/** Returns the first command that is not installed, or null. */
export function absent(commands: readonly string[]): string | null {
  return commands.find((command) => !execute('which', [command], '.').ok) ?? null
}

/** Returns the entries of the folder that begin so, the newest version first. */
function newest(folder: string, start = ''): readonly string[] {
  const entries = existsSync(folder) ? readdirSync(folder).filter((entry) => entry.startsWith(start)) : []
  return entries.toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true })).map((entry) => join(folder, entry))
}

/** Returns the environment in which Python finds the SDK of the checkout, too. */
export function pythonPath(): Readonly<Record<string, string>> {
  const paths = [folderAt('PLIVO_PYTHON'), setting('PYTHONPATH')].filter((one) => one !== null && one !== undefined)
  return { PYTHONPATH: paths.join(delimiter) }
}

/** Finds the interpreter that runs these imports: the one that PYTHON names, else the first of those that are usually there. */
export function pythonWith(imports: readonly string[], install: string): Found<string> {
  const named = setting('PYTHON')
  const tried: string[] = []
  for (const command of named === undefined ? ['python3', 'python', '/usr/bin/python3'] : [named]) {
    const loaded = execute(command, ['-c', imports.join('\n')], '.', pythonPath())
    if (loaded.ok) return { found: command }
    const lxml = execute(command, ['-c', 'import lxml'], '.').ok ? 'has lxml' : 'has no lxml'
    const why = loaded.said.trim().split('\n').at(-1) ?? ''
    tried.push(`${command} ${loaded.ran ? `(${lxml}: ${why})` : 'is not installed'}`)
  }
  return { missing: `tried ${tried.join(', ')}. ${install}; PYTHON names another interpreter` }
}

/** Returns the options with which Ruby finds the SDK of the checkout, too. */
export function rubyOptions(): readonly string[] {
  const checkout = folderAt('PLIVO_RUBY')
  return checkout === null ? [] : [`-I${join(checkout, 'lib')}`]
}

/** Returns why Ruby does not load the libraries, or null. */
export function rubyWithout(libraries: readonly string[], install: string): string | null {
  if (absent(['ruby']) !== null) return `no ruby. ${install}`
  // Sinatra serves when the program that loads it ends.
  const code = [...libraries.map((name) => `require "${name}"`), 'exit!(true)'].join('\n')
  const loaded = execute('ruby', [...rubyOptions(), '-e', code], '.')
  return loaded.ok ? null : `${loaded.said.split('\n')[0] ?? 'ruby failed'}. ${install}`
}

/** The autoloader of composer, or the sources of a checkout. */
export const phpSdk = once((): Found<{ readonly autoload: string } | { readonly source: string }> => {
  const install = 'composer global require plivo/plivo-php, or PLIVO_PHP names a checkout or a folder with vendor/autoload.php'
  const tool = absent(['php'])
  if (tool !== null) return { missing: `no php. apt-get install php-cli php-xml (or your system's package); ${install}` }
  if (!execute('php', ['-r', 'exit(extension_loaded("SimpleXML") && extension_loaded("dom") ? 0 : 1);'], '.').ok) {
    return { missing: 'php has no XML extension. apt-get install php-xml (or your system’s package)' }
  }
  const named = folderAt('PLIVO_PHP')
  if (named !== null && existsSync(join(named, 'src/Plivo/XML'))) return { found: { source: join(named, 'src') } }
  const folders = named === null ? [join(homedir(), '.config/composer'), join(homedir(), '.composer')] : [named]
  const autoload = folders.map((folder) => join(folder, 'vendor/autoload.php')).find(existsSync)
  return autoload === undefined ? { missing: `no plivo-php in ${folders.join(', ')}. ${install}` } : { found: { autoload } }
})

/** Folders to stand in a GOPATH, by their import paths: the SDK and what it imports. */
export const goModules = once((): Found<ReadonlyMap<string, string>> => {
  const install =
    'go mod init any && go get github.com/plivo/plivo-go/v7/... (in any folder), or PLIVO_GO names a checkout, with what it imports in GOPATH'
  if (absent(['go']) !== null) return { missing: `no go. apt-get install golang-go (or your system's package); ${install}` }
  const [cache = '', gopath = ''] = execute('go', ['env', 'GOMODCACHE', 'GOPATH'], '.').out.split('\n')
  const sdk = folderAt('PLIVO_GO') ?? newest(join(cache, 'github.com/plivo/plivo-go'), 'v7@')[0]
  if (sdk === undefined || !existsSync(join(sdk, 'xml'))) return { missing: `no plivo-go in ${sdk ?? cache}. ${install}` }
  const wanted = readFileSync(join(sdk, 'go.mod'), 'utf8').matchAll(/^\s+([\w.-]+\.\w+\/\S+) v\S+/gm)
  const sources = [...gopath.split(delimiter), '/usr/share/gocode'].map((one) => join(one, 'src'))
  const modules = new Map([['github.com/plivo/plivo-go/v7', realpathSync(sdk)]])
  for (const [, path = ''] of wanted) {
    const cached = newest(join(cache, dirname(path)), `${basename(path)}@`)[0]
    const at = cached ?? sources.map((one) => join(one, path)).find(existsSync)
    if (at !== undefined) modules.set(path, realpathSync(at))
  }
  return modules.has('golang.org/x/text') ? { found: modules } : { missing: `no golang.org/x/text. ${install}` }
})

/** Sources to compile, or what is compiled already. */
type Compiled = { readonly source: string } | { readonly files: readonly string[] }

/** The SDK of Java, with the jars that it needs. */
export const javaSdk = once((): Found<{ readonly sdk: Compiled; readonly jars: readonly string[] }> => {
  const install =
    'mvn dependency:get -Dartifact=com.plivo:plivo-java:LATEST, or PLIVO_JAVA names a jar, a folder of jars or a checkout'
  const tool = absent(['javac', 'java'])
  if (tool !== null) return { missing: `no ${tool}. apt-get install default-jdk-headless (or your system's package); ${install}` }
  const local = join(homedir(), '.m2/repository')
  const named = folderAt('PLIVO_JAVA')
  const checkout = named === null ? '' : join(named, 'src/main/java/com/plivo/api')
  const sdk = existsSync(join(checkout, 'xml')) ? [] : jarsIn(named ?? newest(join(local, 'com/plivo/plivo-java'))[0] ?? '')
  if (checkout === '' && sdk.length === 0) return { missing: `no plivo-java in ${named ?? local}. ${install}` }
  const classPath = setting('PLIVO_JAVA_CLASSPATH')?.split(delimiter)
  const needed = classPath ?? javaNeeds.flatMap(([group, name]) => jarOf(join(local, group, name), name))
  if (!needed.concat(sdk).some((jar) => /jaxb-(?:api|runtime)|xml\.bind/.test(jar))) {
    return { missing: `no jars of JAXB 2.3. ${install}, with PLIVO_JAVA_CLASSPATH for what it needs` }
  }
  return { found: { sdk: sdk.length > 0 ? { files: sdk } : { source: checkout }, jars: needed } }
})

// What the XML part needs, as Maven keeps it and as Debian calls it.
const javaNeeds = [
  ['jakarta/xml/bind', 'jakarta.xml.bind-api'],
  ['javax/xml/bind', 'jaxb-api'],
  ['org/glassfish/jaxb', 'jaxb-runtime'],
  ['com/sun/xml/bind', 'jaxb-core'],
  ['jakarta/activation', 'jakarta.activation-api'],
  ['com/sun/activation', 'javax.activation'],
  ['com/sun/istack', 'istack-commons-runtime'],
  ['org/glassfish/jaxb', 'txw2'],
  ['org/jvnet/staxex', 'stax-ex'],
  ['com/sun/xml/fastinfoset', 'FastInfoset'],
  ['com/fasterxml/jackson/core', 'jackson-core'],
  ['com/fasterxml/jackson/core', 'jackson-databind'],
  ['com/fasterxml/jackson/core', 'jackson-annotations'],
] as const

function jarOf(folder: string, name: string): readonly string[] {
  const debian = `/usr/share/java/${name}.jar`
  return existsSync(debian) ? [debian] : jarsIn(newest(folder)[0] ?? '').slice(0, 1)
}

function jarsIn(path: string): readonly string[] {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return newest(path).filter((file) => /(?<!-(?:sources|javadoc|tests))\.jar$/.test(file))
}

/** The SDK of C#, for the compiler of mono. */
export const csharpSdk = once((): Found<Compiled> => {
  const install = 'dotnet add package Plivo (in any project), or PLIVO_DOTNET names a checkout or a Plivo.dll'
  const tool = absent(['mcs', 'mono'])
  if (tool !== null) return { missing: `no ${tool}. apt-get install mono-mcs libmono-system-xml-linq4.0-cil; ${install}` }
  const named = folderAt('PLIVO_DOTNET')
  const checkout = named === null ? '' : join(named, 'src/Plivo')
  if (existsSync(join(checkout, 'XML'))) return { found: { source: checkout } }
  const packages = newest(join(homedir(), '.nuget/packages/plivo')).flatMap((version) => newest(join(version, 'lib')))
  const library = named?.endsWith('.dll') === true ? named : packages.map((one) => join(one, 'Plivo.dll')).find(existsSync)
  return library === undefined || !existsSync(library)
    ? { missing: `no Plivo.dll in ${named ?? '~/.nuget'}. ${install}` }
    : { found: { files: [library] } }
})
