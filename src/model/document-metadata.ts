/** What a document answers: a call (`answer_url`), a message (`message_url`), or a request for what is heard meanwhile, such as hold music. */
export type DocumentKind = (typeof documentKinds)[number]

export const documentKinds = ['voice', 'message', 'sound'] as const

export const isDocumentKind = (value: unknown): value is DocumentKind => documentKinds.some((kind) => kind === value)

/** What is stored with a document beside its text. */
export interface DocumentMetadata {
  /** Problems that are not shown: `rule` for all of that rule, `rule path` for those of the node at that place ("after-end 0/2"). */
  readonly ignored: readonly string[]
  /** What each placeholder stands for in previews, by the placeholder as written ("{{name}}"). */
  readonly samples: Readonly<Record<string, string>>
  /** Whether its user said what it answers, so that it no longer follows what stands in it. */
  readonly isKindChosen?: true
  /** The calls that are tried again after each edit, as the text of a file of scenarios; absent where there are none. */
  readonly scenarios?: string
}

/** What a document has beside its text: in the session, not under the names that it is stored by. */
export interface KindAndMetadata {
  readonly kind: DocumentKind
  /** What the user does not want to be told, and what stands for the placeholders; kept with the document, not in the XML. */
  readonly metadata: DocumentMetadata
}

export const noMetadata: DocumentMetadata = { ignored: [], samples: {} }

/** Returns the metadata of a document, out of what is stored of it; what this page cannot read of that is left out. */
export const metadataOf = ({ ignored, samples, isKindChosen, scenarios }: DocumentMetadata): DocumentMetadata => ({
  ignored,
  samples,
  ...(isKindChosen && { isKindChosen }),
  ...(typeof scenarios === 'string' && scenarios !== '' && { scenarios }),
})
