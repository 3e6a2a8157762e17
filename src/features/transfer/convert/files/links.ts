import { attributeSpecOf, specOf } from '../../../../catalogue'
import type { ValueType } from '../../../../catalogue/spec'
import { ownText } from '../../../../model/content'
import type { Document, ElementNode } from '../../../../model/node'
import { urlFit } from '../../../../session/names/url-fit'

interface Named {
  readonly name: string
  readonly document: Document
}

/** Returns, by document, the others that a URL in it names by the last part of its path. */
export function linksIn(documents: readonly Named[]): readonly (readonly Named[])[] {
  return documents.map(({ document }) => {
    const urls = urlsOfXml(document)
    return documents.filter((other) => other.document !== document && urls.some((url) => urlFit(other.name, url) === 2))
  })
}

/** Returns where the documents begin: at the first one that no other leads to. */
export function startOf<D extends Named>(documents: readonly D[]): D | undefined {
  const reached = new Set(linksIn(documents).flat())
  return documents.find((each) => !reached.has(each)) ?? documents[0]
}

/** The URLs of Plivo XML that give the XML with which Plivo goes on. */
function urlsOfXml({ root }: Document): readonly string[] {
  const urls: string[] = []
  const open: ElementNode[] = [root]
  for (let element = open.pop(); element; element = open.pop()) {
    const { name, attributes, children } = element
    for (const [attribute, value] of attributes) if (givesXml(attributeSpecOf(name, attribute)?.type)) urls.push(value)
    if (givesXml(specOf(name)?.text?.type)) urls.push(ownText(element).trim())
    for (const child of children) if (child.kind === 'element') open.push(child)
  }
  return urls
}

const givesXml = (type: ValueType | undefined): boolean => type?.kind === 'url' && type.expects === 'xml'
