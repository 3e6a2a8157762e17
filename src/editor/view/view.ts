import type { NodeId } from '../../model/node'
import type { Settings } from '../../model/settings'
import { themes } from '../../model/settings'
import type { FixGroup } from '../../validation/fixes/fixable'
import type { View, DialogName, FieldName, FocusRequest, ForeignFile, Imported, Output, Pane } from './view-settings'
import { initialView } from './view-settings'
import type { CallMarks } from '../try/tried-call'
import type { LevelFilter, Row } from '../problems/problem-order'
import { isSameRow } from '../problems/problem-order'
import { state, update, useAppState, watchState } from '../store'

export type { LevelFilter } from '../problems/problem-order'
export type { DialogName, FocusRequest, ForeignFile, Notice, Output, Pane } from './view-settings'

export const useSettings = (): Settings => useAppState((raw) => raw.view.settings)
export const useDialog = (): DialogName | null => useAppState((raw) => raw.view.dialog)
export const useLink = (): string | null => useAppState((raw) => raw.view.link)
export const useArrivedLink = (): string | null => useAppState((raw) => raw.view.arrivedLink)
export const useIsHeld = (): boolean => useAppState((raw) => raw.view.isHeld)
export const useImportText = (): string | null => useAppState((raw) => raw.view.importText)
export const useForeignFiles = (): readonly ForeignFile[] | undefined => useAppState((raw) => raw.view.foreignFiles)
export const useFocusRequest = (): FocusRequest | null => useAppState((raw) => raw.view.focusRequest)
export const useShownEntry = (): string | null => useAppState((raw) => raw.view.codesAt)
export const useNotice = (): View['notice'] => useAppState((raw) => raw.view.notice)
export const useImported = (): Imported | null => useAppState((raw) => raw.view.imported)
export const useField = (): View['field'] => useAppState((raw) => raw.view.field)
/** Returns whether this is the field with the focus, or the one that the caret of the XML is in. */
export const useIsField = (nodeId: NodeId, attribute: string | null): boolean =>
  useAppState(({ view: { field } }) => field?.nodeId === nodeId && field.attribute === attribute)
/** Returns whether all is told about this field. */
export const useIsAbout = (nodeId: NodeId, attribute: string | null): boolean =>
  useAppState(({ view: { about } }) => about?.nodeId === nodeId && about.attribute === attribute)
export const useNarrowPane = (): Pane => useAppState((raw) => raw.view.narrowPane)
/** Returns whether this row of the problem list was led to last. */
export const useIsProblem = (row: Row): boolean =>
  useAppState(({ view: { problem } }) => problem !== null && isSameRow(problem, row))
export const useLevelFilter = (): LevelFilter => useAppState((raw) => raw.view.levelFilter)
/** Returns where the call is that is tried; undefined while none is on the screen. */
export const useCallMarks = (): CallMarks | undefined => useAppState((raw) => raw.callMarks)
export const useOutput = (): Output => useAppState((raw) => raw.view.output)

/** Changes settings; what hears of them remembers them for the next visit. */
export const changeSettings = (part: Partial<Settings>): void => changeView({ settings: { ...state().view.settings, ...part } })

/** Calls `listener` with the settings after each change and before it; gives back how to stop. */
export function onSettings(listener: (now: Settings, before: Settings) => void): () => void {
  return watchState(({ view: { settings: now } }, { view: { settings: before } }) => {
    if (now !== before) listener(now, before)
  })
}

/** Makes the screen what it is on a first visit: sizes, theme, what is open. The document stays. */
export const resetView = (): void => update({ view: initialView })

const opensWithNothing = { placeToAdd: null, importText: null, codesAt: null, rulesAt: null } as const

/** Opens a dialog, or closes the open one. */
export const openDialog = (dialog: DialogName | null): void => changeView({ dialog, ...opensWithNothing })

/** Opens the add dialog for one place. */
export const openAdd = (placeToAdd: View['placeToAdd']): void => changeView({ dialog: 'add', placeToAdd })

/** Returns the place that the add dialog was opened for; null for the places around what is selected. */
export const placeToAdd = (): View['placeToAdd'] => state().view.placeToAdd

/** Opens the import dialog with a text in it. */
export const openImport = (importText: string): void => changeView({ dialog: 'import', importText })

/** Asks whether files in the language of another platform are to be converted. */
export const openForeign = (foreignFiles: readonly ForeignFile[]): void => changeView({ dialog: 'convert-files', foreignFiles })

/** Opens the list of statuses and codes at one of them. */
export const openCodes = (codesAt: string | null): void => changeView({ dialog: 'codes', codesAt })

/** Opens the page of all rules at one of them. */
export const openRules = (rulesAt: string): void => changeView({ dialog: 'rules', rulesAt })

/** Returns the rule that the page of all rules was opened at; null for its beginning. */
export const openedRule = (): string | null => state().view.rulesAt

/** Shows what the repair of a group would change. */
export const openFixes = (fixGroup: FixGroup): void => changeView({ dialog: 'fixes', fixGroup })

/** Returns the group whose repair is shown. */
export const openedFixes = (): FixGroup => state().view.fixGroup

/** Shows what a link holds, by the fragment of its address. */
export const openLink = (link: string): void => changeView({ dialog: 'shared', link, arrivedLink: null })

/** Notes a link that came unasked, or that there is none. It opens nothing: keys stay where they were typed. */
export const reportLink = (arrivedLink: string | null): void => changeView({ arrivedLink })

/** Keeps the keys from the page until what opens outside of it has been answered. */
export async function holdKeys(opening: Promise<void>): Promise<void> {
  changeView({ isHeld: true })
  await opening.finally(release)
}

/** Gives the keys back to the page. */
export const release = (): void => changeView({ isHeld: false })

/** Shows a pane where there is no room for all. */
export const showPane = (narrowPane: Pane): void => changeView({ narrowPane })

/** Shows the XML, or what the tab of this name shows, in the pane of the XML. */
export const showOutput = (output: Output): void => changeView({ output })

/** Marks the row of the problem list that is led to. */
export const markProblem = (problem: Row): void => changeView({ problem })

export const filterLevel = (levelFilter: LevelFilter): void => changeView({ levelFilter })

/** Notes the field with the focus, or the one that the caret of the XML is in, or null; its attribute is null for the text. */
export function reportField(field: View['field']): void {
  const now = state().view.field
  if (now?.nodeId !== field?.nodeId || now?.attribute !== field?.attribute) changeView({ field })
}

/** Tells all about a field, or no more if that is told already. */
export function toggleAbout(field: FieldName): void {
  const now = state().view.about
  changeView({ about: now?.nodeId === field.nodeId && now.attribute === field.attribute ? null : field })
}

export const recentCommands = (): readonly string[] => state().view.recentCommands

/** Notes a command as the one that was run last. */
export function noteCommand(id: string): void {
  changeView({ recentCommands: [id, ...recentCommands().filter((other) => other !== id)].slice(0, 5) })
}

/** Asks a pane to take the focus, and shows it where only one is seen. */
export function requestFocus(request: FocusRequest): void {
  changeView({ focusRequest: request, narrowPane: request.pane })
  if (request.pane === 'xml') showOutput('xml')
  if (request.pane === 'problems' && !state().view.settings.areProblemsOpen) changeSettings({ areProblemsOpen: true })
}

/** Drops a request; the pane that fulfilled it does. */
export function dropFocusRequest(request: FocusRequest): void {
  if (state().view.focusRequest === request) changeView({ focusRequest: null })
}

/** Says a sentence to everyone: a polite announcement, shown for some seconds unless what it says `isSeen` on the screen already. */
export function announce(text: string, options: { readonly hasUndo?: boolean; readonly isSeen?: boolean } = {}): void {
  const { hasUndo = false, isSeen = false } = options
  const undoes = hasUndo ? (state().open?.history.present.document ?? null) : null
  changeView({ notice: { text, undoes, isSeen, progress: null, stamp: Date.now() } })
}

/** Says that something goes on and how far it is, from 0 to 1 where that is known, and offers to stop it, until the next announcement. */
export function announceProgress(text: string, share: number | null, cancel: () => void): void {
  changeView({ notice: { text, undoes: null, isSeen: false, progress: { share, cancel }, stamp: Date.now() } })
}

/** Shows the report of an import, or closes it. */
export const reportImport = (imported: Imported | null): void => changeView({ imported })

export const dropNotice = (): void => changeView({ notice: null })

/** Changes the theme: system, light, dark and round again. */
export function nextTheme(): void {
  const theme = themes[(themes.indexOf(state().view.settings.theme) + 1) % themes.length] ?? 'system'
  changeSettings({ theme })
  announce(`Theme: ${theme}`)
}

function changeView(part: Partial<View>): void {
  update({ view: { ...state().view, ...part } })
}
