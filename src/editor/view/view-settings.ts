import type { Parsed } from '../../core-page'
import type { Document, NodeId, Path } from '../../model/node'
import type { Settings } from '../../model/settings'
import { initialSettings } from '../../model/settings'
import type { DialectId } from '../../validation/engine/dialect'
import type { FixGroup } from '../../validation/fixes/fixable'
import type { LevelFilter, Row } from '../problems/problem-order'

export type Pane = 'structure' | 'properties' | 'xml' | 'problems'
export type DialogName =
  | 'add'
  | 'wrap'
  | 'replace'
  | 'import'
  | 'repair'
  | 'convert'
  | 'convert-files'
  | 'missing'
  | 'flow'
  | 'placeholders'
  | 'fixes'
  | 'ignored'
  | 'rules'
  | 'codes'
  | 'live'
  | 'commands'
  | 'shortcuts'
  | 'about'
  | 'documents'
  | 'starters'
  | 'share'
  | 'shared'
  | 'versions'
  | 'name-version'

/** What the pane of the XML can show. */
export type Output = 'xml' | 'code' | 'words' | 'try' | 'socket'

/** Asks that a pane takes the focus; the pane it names does it once and then drops the request. */
export type FocusRequest =
  | { readonly pane: 'structure' }
  | {
      readonly pane: 'properties'
      readonly nodeId: NodeId
      /** The field to focus; absent means the first one. */
      readonly attribute?: string
      readonly inText?: true
      /** What is said of the element itself, above its fields. */
      readonly isOfElement?: true
      /** Selected inside the field, in UTF-16 units. */
      readonly span?: { readonly from: number; readonly to: number }
    }
  | {
      readonly pane: 'xml'
      /** Selected in the text, in UTF-16 units. */
      readonly at?: { readonly from: number; readonly to: number }
      /** What is opened over the text: the search, the question for a line, or what is to say about the place of the caret. */
      readonly open?: 'find' | 'line' | 'note'
    }
  | { readonly pane: 'problems' }

/** A sentence for everyone, spoken politely. */
export interface Notice {
  readonly text: string
  /** It offers to undo what it says, as long as this is the document; null when there is nothing to undo. */
  readonly undoes: Document | null
  /** Only spoken: the screen shows it in its place already. */
  readonly isSeen: boolean
  /** What goes on meanwhile, from 0 to 1, and how to stop it; null where nothing does. */
  readonly progress: { readonly share: number | null; readonly cancel: () => void } | null
  readonly stamp: number
}

/** An import that people can read a report of; `isSame` says that the document gives back every character of the text. */
export interface Imported {
  readonly documentId: string
  readonly isSame: boolean
}

/** A file in the language of another platform that is read and not added yet. */
export interface ForeignFile {
  /** What its document is to be called. */
  readonly name: string
  readonly text: string
  readonly read: Parsed & { readonly ok: true }
  readonly dialect: DialectId
  /** What was changed on the way in. */
  readonly note: string | null
}

/** A field of the form: an attribute of a node, or with null its text. */
export interface FieldName {
  readonly nodeId: NodeId
  readonly attribute: string | null
}

export interface View {
  readonly settings: Settings
  readonly dialog: DialogName | null
  /** Where the add dialog adds; null for the places around what is selected. */
  readonly placeToAdd: { readonly parent: Path; readonly index: number } | null
  /** What the import dialog opens with: text that was pasted or dropped outside of a field. */
  readonly importText: string | null
  /** What is to be converted, or added as it is. */
  readonly foreignFiles?: readonly ForeignFile[]
  /** The status or code that the list of them opens at; null for its beginning. */
  readonly codesAt: string | null
  /** The rule that the page of all rules opens at; null for its beginning. */
  readonly rulesAt: string | null
  /** The problems of which the dialog for repairs shows what they would change. */
  readonly fixGroup: FixGroup
  /** The link that the dialog for one shows, as the fragment of its address. */
  readonly link: string | null
  /** A link that came while the page was in use, until the user looks at it. */
  readonly arrivedLink: string | null
  /** Something of the browser's is about to open: no key belongs to the page. */
  readonly isHeld: boolean
  /** Element and attribute whose field has the focus, for its mark in the XML. */
  readonly field: FieldName | null
  /** The field of which all is told that is known about its attribute. */
  readonly about: FieldName | null
  readonly focusRequest: FocusRequest | null
  readonly notice: Notice | null
  /** The document that was imported last, until its report is closed. */
  readonly imported: Imported | null
  /** Which pane is seen where there is no room for all. */
  readonly narrowPane: Pane
  /** The row of the problem list that was led to last. */
  readonly problem: Row | null
  readonly levelFilter: LevelFilter
  readonly output: Output
  /** The ids of the commands that were run from the palette, the last one first. */
  readonly recentCommands: readonly string[]
}

export const initialView: View = {
  settings: initialSettings,
  dialog: null,
  placeToAdd: null,
  importText: null,
  codesAt: null,
  rulesAt: null,
  fixGroup: 'safe',
  link: null,
  arrivedLink: null,
  isHeld: false,
  field: null,
  about: null,
  focusRequest: null,
  notice: null,
  imported: null,
  narrowPane: 'structure',
  problem: null,
  levelFilter: 'all',
  output: 'xml',
  recentCommands: [],
}
