import { documentKinds } from '../model/document-metadata'

const text = { type: 'string' }
const place = { type: 'integer', minimum: 1 }

const record = (properties: Readonly<Record<string, object>>) => ({
  type: 'object',
  required: Object.keys(properties),
  additionalProperties: false,
  properties,
})

/** The JSON Schema of what `check --format json` prints. */
export const jsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Problems of Plivo XML documents, as plivo-xml check --format json prints them',
  type: 'array',
  items: record({
    file: { ...text, description: 'The name as it was given, or the URL that was asked.' },
    ok: { type: 'boolean', description: 'True where no problem is an error.' },
    kind: { enum: documentKinds, description: 'What the document answers.' },
    problems: {
      type: 'array',
      items: record({
        rule: { ...text, description: 'The id of the rule, by which the page of all rules lists it.' },
        level: { enum: ['error', 'warning', 'info'] },
        message: { ...text, description: 'Where, what is wanted, what was found.' },
        consequence: { ...text, description: 'What the caller or the recipient will notice.' },
        source: { ...text, description: 'Who says so.' },
        line: { ...place, description: 'From 1.' },
        column: { ...place, description: 'From 1, in UTF-16 units.' },
      }),
    },
  }),
} as const
