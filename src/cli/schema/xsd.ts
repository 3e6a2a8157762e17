import { grammarOf, rootName } from './grammar'
import type { SchemaAttribute, SchemaElement } from './grammar'
import { about, escaped, lines } from './write'

/** Returns an XML Schema 1.0 for documents. An attribute with a prefix, which it cannot declare without a second file, is accepted unread. */
export function xsd(): string {
  return lines([
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="unqualified">',
    [...documented(about), `<xs:element name="${rootName}" type="${rootName}"/>`, ...grammarOf().flatMap(typeOf)],
    '</xs:schema>',
  ])
}

const documented = (text: string) => [
  '<xs:annotation>',
  [`<xs:documentation xml:lang="en">${escaped(text)}</xs:documentation>`],
  '</xs:annotation>',
]

function typeOf({ name, doc, children, attributes, takesOthers }: SchemaElement) {
  const prefixed = attributes.filter((attribute) => attribute.name.includes(':'))
  const also = prefixed.map((attribute) => ` ${attribute.name}: ${attribute.doc}`).join('')
  return [
    `<xs:complexType name="${name}" mixed="true">`,
    [
      ...documented(doc + also),
      ...(children.length === 0
        ? []
        : [
            '<xs:choice minOccurs="0" maxOccurs="unbounded">',
            children.map((child) => `<xs:element name="${child}" type="${child}"/>`),
            '</xs:choice>',
          ]),
      ...attributes.filter((attribute) => !prefixed.includes(attribute)).flatMap(attributeOf),
      ...(takesOthers || prefixed.length > 0 ? ['<xs:anyAttribute processContents="skip"/>'] : []),
    ],
    '</xs:complexType>',
  ]
}

function attributeOf({ name, doc, values, pattern }: SchemaAttribute) {
  return [`<xs:attribute name="${name}">`, [...documented(doc), ...valueType(values, pattern)], '</xs:attribute>']
}

/** Returns the type of a value: the known values, which editors offer, and beside them all that is accepted. */
function valueType(values: readonly string[], pattern: string | null) {
  const accepted = [
    '<xs:restriction base="xs:string">',
    pattern === null ? [] : [`<xs:pattern value="${escaped(pattern)}"/>`],
    '</xs:restriction>',
  ]
  if (values.length === 0) return ['<xs:simpleType>', accepted, '</xs:simpleType>']
  const offered = [
    '<xs:restriction base="xs:string">',
    values.map((value) => `<xs:enumeration value="${escaped(value)}"/>`),
    '</xs:restriction>',
  ]
  const member = (inside: typeof offered) => ['<xs:simpleType>', inside, '</xs:simpleType>']
  return ['<xs:simpleType>', ['<xs:union>', [...member(offered), ...member(accepted)], '</xs:union>'], '</xs:simpleType>']
}
