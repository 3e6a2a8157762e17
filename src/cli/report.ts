import { asSentence } from '../model/problem'
import type { Checked, Finding } from './check'
import { helpOf } from './rule-help'

/** The forms in which problems are printed. */
export const formats = ['text', 'json', 'github', 'sarif'] as const
export type Format = (typeof formats)[number]

/** Returns what was found in files, in one of the forms, with a line feed at its end where there is something to say. */
export function reportOf(files: readonly Checked[], format: Format): string {
  return writers[format](files)
}

const writers: { readonly [F in Format]: (files: readonly Checked[]) => string } = {
  text: (files) =>
    lines(files, ({ file }, { line, column, level, rule, title, consequence }) => {
      return `${file}:${line}:${column} ${words[level]} ${title}\n    ${consequence} [${rule}]`
    }),
  json: (files) => `${JSON.stringify(files.map(jsonOf), null, 2)}\n`,
  github: (files) =>
    lines(files, ({ file }, { line, column, level, rule, title, consequence }) => {
      return `::${commands[level]} file=${property(file)},line=${line},col=${column},title=${property(rule)}::${data(`${asSentence(title)} ${consequence}`)}`
    }),
  sarif: (files) => `${JSON.stringify(sarifOf(files), null, 2)}\n`,
}

const words = { error: 'error', warning: 'warning', info: 'note' } as const
const commands = { error: 'error', warning: 'warning', info: 'notice' } as const

const lines = (files: readonly Checked[], write: (file: Checked, finding: Finding) => string): string =>
  files.flatMap((file) => file.problems.map((finding) => `${write(file, finding)}\n`)).join('')

function jsonOf({ file, ok, kind, problems }: Checked) {
  const plain = problems.map(({ rule, level, message, consequence, source, line, column }) => {
    return { rule, level, message, consequence, source, line, column }
  })
  return { file, ok, kind, problems: plain }
}

// What ends a command of GitHub's runner, or a property of one.
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** Returns the problems of files as SARIF 2.1.0, one run. */
function sarifOf(files: readonly Checked[]) {
  const rules = new Map<string, Finding>()
  for (const { problems } of files) for (const problem of problems) if (!rules.has(problem.rule)) rules.set(problem.rule, problem)
  const results = files.flatMap(({ file, problems }) =>
    problems.map(({ rule, level, title, consequence, line, column }) => ({
      ruleId: rule,
      level: words[level],
      message: { text: `${asSentence(title)} ${consequence}` },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: uriOf(file) },
            region: { startLine: line, startColumn: column },
          },
        },
      ],
    })),
  )
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Plivo XML Composer',
            rules: [...rules].map(([id, { source }]) => ruleOf(id, source)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  }
}

function ruleOf(id: string, source: string) {
  const { says, markdown, url } = helpOf(id)
  return {
    id,
    shortDescription: { text: says },
    ...(url !== null && { helpUri: url }),
    help: { text: `${says} Source: ${source}.`, markdown: `${markdown}\n\nSource: ${source}.` },
  }
}

const uriOf = (file: string): string =>
  URL.canParse(file) && /^https?:/.test(file) ? file : file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')
