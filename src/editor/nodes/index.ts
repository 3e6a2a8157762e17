/** Edits of nodes as the user thinks of them: of one element, of what is selected, and of what is put in. */
export { described, focusedXPath, selectedText } from './describe'
export { addElement, duplicateSelected, insertNodes, insertingNodes, pasteText } from './insert'
export { replaceElement, setAttributeOf, setTextOf } from './one'
export { afterPath, placesToAdd } from './places'
export type { Place } from './places'
export { deleteSelected, replaceFocused, selectAll, unwrapFocused, wrapSelected } from './selected'
