import type { NodeId } from '../../../model/node'

/** Returns the id of the control that edits an attribute of a node, or its text with null. */
export function fieldId(nodeId: NodeId, attribute: string | null): string {
  return attribute === null ? `text-of-${nodeId}` : `field-${nodeId}-${attribute}`
}

/** Returns the id of what the note under a control offers to fix, beside what its help offers. */
export const fixId = (controlId: string): string => `${controlId}-fix`
