/** Returns a file name made of a document's name: letters, digits, dots, dashes and underscores of any script. */
export function fileNameOf(name: string): string {
  const safe = name
    .trim()
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
  return `${safe || 'document'}.xml`
}
