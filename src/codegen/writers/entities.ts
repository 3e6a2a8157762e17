const names: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
])

/** Returns the text for an SDK that prints it between quotes or tags as it stands; what a reader of XML would change is written as a reference. */
export function entitiesIn(text: string, marks = /[&<>"\n\r\t]/g): string {
  return text.replaceAll(marks, (mark) => names.get(mark) ?? `&#${mark.codePointAt(0) ?? 0};`)
}
