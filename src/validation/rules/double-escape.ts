import type { ValueType } from '../../catalogue/spec'
import { ownText } from '../../model/content'
import type { Fix } from '../../model/problem'
import { predefined, referenced } from '../../syntax/references'
import { nothing } from '../engine/rule'
import type { ElementRule, Finding } from '../engine/rule'
import { withAttribute, withText } from '../fixes/element-edit'
import { quoted } from '../values/value-problem'

/** A value is escaped once: `&amp;` in the XML is the `&` of the address. */
export const doubleEscape: ElementRule = {
  id: 'double-escape',
  says: 'A value is escaped once.',
  passes: '<Play>https://example.com/a.mp3?a=1&amp;b=2</Play>',
  fails: '<Play>https://example.com/a.mp3?a=1&amp;amp;b=2</Play>',
  judge(element, spec) {
    const found: Finding[] = []
    for (const [name, value] of element.attributes) {
      if (!value.includes('&')) continue
      const finding = findingIn(`<${element.name}> ${name}`, value, spec.attributes[name]?.type, (meant) => ({
        label: labelFor(meant),
        edit: (wrong) => withAttribute(wrong, name, meant),
      }))
      if (finding !== null) found.push({ ...finding, attribute: name })
    }
    const text = spec.text === undefined ? '' : ownText(element)
    if (text.includes('&')) {
      const value = text.trim()
      const finding = findingIn(`<${element.name}>`, value, spec.text?.type, (meant) => ({
        label: labelFor(meant),
        edit: (wrong) => withText(wrong, meant),
      }))
      if (finding !== null) {
        const { fix, ...rest } = finding
        // Of several texts none is known to be the one.
        const isOne = fix !== undefined && fix.edit(element) !== element
        found.push({ ...rest, span: shifted(finding.span, text.indexOf(value)), inText: true, ...(isOne ? { fix } : {}) })
      }
    }
    return found.length === 0 ? nothing : found
  },
}

const twice = new RegExp(`&(?:${[...predefined.keys()].join('|')});`)
const everyTwice = new RegExp(twice, 'g')

const labelFor = (meant: string) => `Change to ${quoted(meant)}`

type Span = { readonly from: number; readonly to: number }
const shifted = ({ from, to }: Span, by: number): Span => ({ from: from + by, to: to + by })

function findingIn(
  place: string,
  value: string,
  type: ValueType | undefined,
  fixFor: (meant: string) => Fix,
): (Finding & { readonly span: Span }) | null {
  const found = twice.exec(value)
  if (found === null) return null
  const meant = value.replace(everyTwice, referenced)
  const isAddress = type?.kind === 'url' || type?.kind === 'sound' || type?.kind === 'webSocketUrl'
  return {
    level: 'warning',
    message: `${place}: expected ${quoted(referenced(found[0]))} escaped once, found it escaped twice`,
    title: `${quoted(referenced(found[0]))} is escaped twice`,
    consequence: isAddress
      ? `Plivo requests the URL with a literal ${quoted(found[0])}: your server gets wrong parameters.`
      : `Plivo takes ${quoted(found[0])} literally.`,
    source: 'XML 1.0; an answer of Plivo about its Ruby SDK',
    span: { from: found.index, to: found.index + found[0].length },
    fix: { ...fixFor(meant), ...(isAddress ? { isSafe: true } : {}) },
  }
}
