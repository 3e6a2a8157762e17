import type { Document } from '../../model/node'
import { bytesBeyondUnits } from '../../syntax/characters'
import type { KeepsSpace } from './gaps'
import { lengthOf } from './measure'
import { sequenceOfDocument } from './sequence'
import { tallyOf } from './tally'

// No half of a character is printed that could join one of another node.
const beyondUnits = tallyOf('bytes', bytesBeyondUnits)

/** Returns the size of the document's text in bytes of UTF-8. Costs what changed since it was last asked for. */
export const bytesOf = (document: Document, keepsSpace: KeepsSpace): number =>
  lengthOf(document, keepsSpace) + beyondUnits.whole(sequenceOfDocument(document, keepsSpace))
