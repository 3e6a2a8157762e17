import { specOf } from '../../catalogue/index'
import { childElements } from '../../model/content'
import type { ElementNode } from '../../model/node'
import type { Fix } from '../../model/problem'
import type { PlaceRule } from '../engine/rule'
import { withName, wrappedIn } from '../fixes/element-edit'
import { isSameWord, nearest } from '../fixes/nearest'
import { refused } from '../values/check'

const rootName = 'Response'

/** A document that Plivo runs has the root Response. */
export const root: PlaceRule = {
  id: 'root',
  says: 'A document has the root <Response>.',
  passes: '<Response><Hangup/></Response>',
  fails: '<Responses><Hangup/></Responses>',
  judge(element, parent) {
    if (parent !== null || element.name === rootName) return null
    const fix = fixFor(element)
    return {
      level: 'error',
      message: `<${element.name}>: expected <${rootName}> as the root, found <${element.name}>`,
      title: `The root is <${element.name}>, not <${rootName}>`,
      consequence: refused,
      source: 'Plivo docs; engine',
      ...(fix === null ? {} : { fix }),
    }
  },
}

function fixFor(element: ElementNode): Fix | null {
  const [inner, ...others] = childElements(element)
  if (inner?.name === rootName && others.length === 0) {
    return { label: `Take <${rootName}> out of <${element.name}>`, edit: (wrong) => childElements(wrong)[0] ?? wrong }
  }
  const accepted = specOf(rootName)?.children ?? []
  if (accepted.includes(element.name))
    return { label: `Put <${rootName}> around it`, edit: (wrong) => wrappedIn(wrong, rootName) }
  const isMeant =
    nearest(element.name, [rootName]) !== null || childElements(element).some((child) => accepted.includes(child.name))
  return isMeant && specOf(element.name) === undefined
    ? {
        label: `Rename to <${rootName}>`,
        edit: (wrong) => withName(wrong, rootName),
        ...(isSameWord(element.name, rootName) ? { isSafe: true } : {}),
      }
    : null
}
