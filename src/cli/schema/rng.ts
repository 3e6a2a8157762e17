import { grammarOf, rootName } from './grammar'
import type { SchemaAttribute, SchemaElement } from './grammar'
import { about, escaped, lines } from './write'

/** Returns a RELAX NG schema for documents, in its XML syntax. */
export function rng(): string {
  return lines([
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<grammar xmlns="http://relaxng.org/ns/structure/1.0" xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">',
    [documented(about), '<start>', [`<ref name="${rootName}"/>`], '</start>', ...grammarOf().flatMap(definitionOf)],
    '</grammar>',
  ])
}

const documented = (text: string): string => `<a:documentation>${escaped(text)}</a:documentation>`

function definitionOf({ name, doc, children, attributes, takesOthers }: SchemaElement) {
  return [
    `<define name="${name}">`,
    [
      `<element name="${name}">`,
      [
        documented(doc),
        ...attributes.flatMap((attribute) => ['<optional>', attributeOf(attribute), '</optional>']),
        ...(takesOthers ? ['<zeroOrMore>', others(attributes.map((attribute) => attribute.name)), '</zeroOrMore>'] : []),
        '<zeroOrMore>',
        ['<choice>', ['<text/>', ...children.map((child) => `<ref name="${child}"/>`)], '</choice>'],
        '</zeroOrMore>',
      ],
      '</element>',
    ],
    '</define>',
  ]
}

function attributeOf({ name, doc, values, pattern }: SchemaAttribute) {
  const offered = values.map((value) => `<value type="string">${escaped(value)}</value>`)
  const rest = [
    ...(pattern === null ? [] : [`<param name="pattern">${escaped(pattern)}</param>`]),
    // Where a value fits twice, xmllint goes on with both.
    ...(offered.length === 0 ? [] : ['<except>', ['<choice>', offered, '</choice>'], '</except>']),
  ]
  const accepted = rest.length === 0 ? ['<data type="string"/>'] : ['<data type="string">', rest, '</data>']
  return [
    `<attribute name="${name}">`,
    [documented(doc), ...(offered.length === 0 ? accepted : ['<choice>', [...offered, ...accepted], '</choice>'])],
    '</attribute>',
  ]
}

function others(known: readonly string[]) {
  const names = known.map((name) => `<name>${name}</name>`)
  const anyName = names.length === 0 ? ['<anyName/>'] : ['<anyName>', ['<except>', names, '</except>'], '</anyName>']
  return ['<attribute>', anyName, '</attribute>']
}
