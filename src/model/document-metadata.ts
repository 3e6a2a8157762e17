/** What a document answers: a call (`answer_url`) or a message (`message_url`). */
export type DocumentKind = 'voice' | 'message'

/** What is stored with a document beside its text. */
export interface DocumentMetadata {
  /** Problems that are not shown: `rule` for all of that rule, `rule path` for those of the node at that place ("after-end 0/2"). */
  readonly ignored: readonly string[]
  /** What each placeholder stands for in previews, by the placeholder as written ("{{name}}"). */
  readonly samples: Readonly<Record<string, string>>
}

export const noMetadata: DocumentMetadata = { ignored: [], samples: {} }
