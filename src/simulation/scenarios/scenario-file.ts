import type { Answer, Event, Expected, Pace, Reply, Scenario } from '../../model/scenario'

/** A document of a scenario file: its text, by the id that replies name it by. */
export interface FileDocument {
  readonly id: string
  readonly name: string
  readonly text: string
  /** What stands for each placeholder of it, by the placeholder as written. */
  readonly samples?: Readonly<Record<string, string>>
}

/** What a scenario file holds. */
export interface ScenarioFile {
  /** The first is the one that is tried. */
  readonly documents: readonly FileDocument[]
  readonly scenarios: readonly Scenario[]
  /** What of it this page cannot read; it is written back as it is. */
  readonly others: readonly unknown[]
}

/** The newest shape of a file that this page knows. */
const newestFormat = 1

export const noScenarios: ScenarioFile = { documents: [], scenarios: [], others: [] }

/** Returns what a scenario file holds, or why this page cannot read it. Never throws, whatever the text. */
export function readScenarioFile(text: string): ScenarioFile | { readonly refusal: string } {
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch {
    return { refusal: 'it is not JSON' }
  }
  if (!isRecord(file) || !Array.isArray(file['scenarios'])) return { refusal: 'it holds no scenarios' }
  const { format, documents } = file
  if (typeof format === 'number' && format > newestFormat) return { refusal: 'a newer version of this page wrote it' }
  const scenarios: readonly unknown[] = file['scenarios']
  return {
    documents: Array.isArray(documents) ? documents.filter(isDocument) : [],
    scenarios: scenarios.filter(isScenario),
    others: scenarios.filter((each) => !isScenario(each)),
  }
}

/** Returns the text of a scenario file. */
export const writeScenarioFile = ({ documents, scenarios, others }: ScenarioFile): string =>
  `${JSON.stringify({ format: newestFormat, documents, scenarios: [...scenarios, ...others] }, null, 2)}\n`

/**
 * Returns the scenarios with the texts of documents in the place of their ids, so that a reply needs no document of this
 * browser.
 */
export function withTexts(scenarios: readonly Scenario[], documents: readonly FileDocument[]): readonly Scenario[] {
  const texts = new Map(documents.map(({ id, text }) => [id, text]))
  const whole = (reply: Reply): Reply => {
    const text = reply.kind === 'document' ? texts.get(reply.id) : undefined
    return text === undefined ? reply : { kind: 'text', text }
  }
  return scenarios.map((scenario) => ({
    ...scenario,
    answers: scenario.answers.map((answer) => ({ ...answer, reply: whole(answer.reply) })),
    events: scenario.events.map((event) => (event.reply === undefined ? event : { ...event, reply: whole(event.reply) })),
  }))
}

type Check<T> = (value: unknown) => value is T

const isRecord: Check<Readonly<Record<string, unknown>>> = (value): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isString: Check<string> = (value) => typeof value === 'string'
const isNumber: Check<number> = (value) => typeof value === 'number'
const isIndex: Check<number> = (value): value is number => Number.isInteger(value) && Number(value) >= 0

const optional = <T>(check: Check<T>, value: unknown): boolean => value === undefined || check(value)
const listOf = <T>(check: Check<T>, value: unknown): boolean => Array.isArray(value) && value.every(check)

const isDocument: Check<FileDocument> = (value): value is FileDocument =>
  isRecord(value) && [value['id'], value['name'], value['text']].every(isString) && optional(isValues, value['samples'])

const isCall: Check<Scenario['call']> = (value): value is Scenario['call'] =>
  isRecord(value) &&
  (value['direction'] === 'inbound' || value['direction'] === 'outbound') &&
  isString(value['from']) &&
  isString(value['to'])

const isPace: Check<Pace> = (value): value is Pace =>
  isRecord(value) &&
  isNumber(value['charactersASecond']) &&
  value['charactersASecond'] > 0 &&
  isNumber(value['ring']) &&
  (value['audio'] === null || isNumber(value['audio']))

/** The key of what a reply says, by its kind; a reply that asks says nothing. */
const replyKeys: Readonly<Record<string, string>> = { document: 'id', text: 'text', fails: 'how' }

const isReply: Check<Reply> = (value): value is Reply => {
  if (!isRecord(value) || !isString(value['kind'])) return false
  const key = Object.hasOwn(replyKeys, value['kind']) ? replyKeys[value['kind']] : undefined
  return key === undefined ? value['kind'] === 'ask' : isString(value[key])
}

const isAnswer: Check<Answer> = (value): value is Answer =>
  isRecord(value) &&
  isString(value['method']) &&
  isString(value['url']) &&
  optional(isString, value['digits']) &&
  isReply(value['reply'])

const isEvent: Check<Event & { readonly at: string }> = (value): value is Event & { readonly at: string } =>
  isRecord(value) &&
  isString(value['on']) &&
  isString(value['at']) &&
  optional(isString, value['digits']) &&
  optional(isString, value['speech']) &&
  optional(isNumber, value['seconds']) &&
  optional(isNumber, value['target']) &&
  optional(isNumber, value['after']) &&
  optional(isReply, value['reply'])

const isValues: Check<Readonly<Record<string, string>>> = (value): value is Readonly<Record<string, string>> =>
  isRecord(value) && Object.values(value).every(isString)

const isExpected: Check<Expected> = (value): value is Expected => {
  if (!isRecord(value)) return false
  const { hears, asks, tells, sends, ends, method, to } = value
  if (isString(hears) || isString(ends)) return true
  if (isString(sends)) return isString(to)
  return (isString(asks) || isString(tells)) && isString(method) && isValues(value['with'])
}

/** Returns whether a value is a scenario that this page can try. */
const isScenario: Check<Scenario> = (value): value is Scenario =>
  isRecord(value) &&
  isString(value['name']) &&
  isCall(value['call']) &&
  isString(value['start']) &&
  optional(isString, value['fallback']) &&
  (value['from'] === undefined || listOf(isIndex, value['from'])) &&
  optional(isPace, value['pace']) &&
  listOf(isAnswer, value['answers']) &&
  listOf(isEvent, value['events']) &&
  listOf(isExpected, value['expects'])
