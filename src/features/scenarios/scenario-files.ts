import { serialise } from '../../core-page'
import { download } from '../../editor/browser-io'
import { currentDocument } from '../../editor/document/current'
import { currentMetadata } from '../../editor/metadata'
import { importScenarios } from '../../editor/scenarios/scenarios'
import { announce } from '../../editor/view/view'
import { fileNameOf } from '../../model/names/file-name'
import type { Scenario } from '../../model/scenario'
import { readDocumentOf } from '../../session/other-document'
import { currentDocumentId, currentName } from '../../session/workspace'
import { documentsIn } from '../../simulation/scenarios/scenario-world'
import { writeScenarioFile } from '../../simulation/scenarios/scenario-file'
import type { FileDocument } from '../../simulation/scenarios/scenario-file'

/** A file of scenarios is far smaller, in bytes. */
const mostBytes = 5_000_000

/** Downloads the scenarios with the document that they try and those that reply in them. */
export async function exportScenarios(scenarios: readonly Scenario[]): Promise<void> {
  const documents: FileDocument[] = []
  const add = (
    id: string,
    name: string,
    document: ReturnType<typeof currentDocument>,
    samples?: FileDocument['samples'],
  ): void => {
    if (document !== null) documents.push({ id, name, text: serialise(document), ...(samples && { samples }) })
  }
  const tried = currentDocumentId() ?? ''
  const name = currentName()
  add(tried, name, currentDocument(), currentMetadata().samples)
  for (const id of new Set(scenarios.flatMap(documentsIn))) {
    if (id !== tried) add(id, id, await readDocumentOf(id).catch(() => null))
  }
  const fileName = fileNameOf(name).replace(/\.xml$/, '.scenarios.json')
  download(writeScenarioFile({ documents, scenarios, others: [] }), fileName, 'application/json')
  announce(`Downloaded ${fileName}.`)
}

/** Adds the scenarios of a file that the user chose. */
export async function importFile(file: Blob & { readonly name: string }): Promise<void> {
  if (file.size > mostBytes) return announce(`${file.name} has over 5 MB. No scenarios were added.`)
  try {
    announce(importScenarios(await file.text()), { hasUndo: true })
  } catch {
    announce(`${file.name} could not be read.`)
  }
}
