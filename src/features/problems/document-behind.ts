import { createContext } from 'react'
import type { Document } from '../../model/node'

/** The document as it was a moment ago: rows say where they stand when there is time for it. */
export const DocumentBehind = createContext<Document | null>(null)
