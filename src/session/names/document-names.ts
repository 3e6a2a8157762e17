import { UniqueNames } from '../../model/names/unique-names'

/** Returns the name, with a number behind it when another document has it. */
export function freeName(name: string, others: readonly { readonly name: string }[]): string {
  return documentNames(others).take(name)
}

/** Returns the names of the documents, which give others free ones. */
export function documentNames(documents: readonly { readonly name: string }[]): UniqueNames {
  const names = documents.map(({ name }) => name)
  return new UniqueNames(names, { numbered: (name, number) => `${name.replace(/-\d+$/, '')}-${number}` })
}
