import { elementNames, isOffered, specOf } from '../../catalogue/index'
import type { ElementSpec } from '../../catalogue/spec'
import type { ElementNode } from '../../model/node'
import { rootOfDocument } from '../../model/problem'
import type { Fix } from '../../model/problem'
import { wrappedIn } from '../fixes/element-edit'
import { movedOut } from '../fixes/tree-edit'
import { repairedBy } from '../engine/rule'
import type { Finding, PlaceRule } from '../engine/rule'
import { engine, sourceWords } from '../engine/source-words'
import { refused } from '../values/check'
import { choiceOf } from '../values/value-problem'

/** An element stands only where the docs allow it; where only SDKs or the engine do, they are named. */
export const nesting: PlaceRule = {
  id: 'nesting',
  says: 'Each element is inside one that can contain it.',
  passes: '<Dial><Number>14155550100</Number></Dial>',
  fails: '<Dial><Speak>Hello</Speak></Dial>',
  judge(element, parent) {
    if (parent === null || !isOffered(element.name) || !isOffered(parent)) return null
    const spec = specOf(parent)
    if (spec === undefined || spec.children.includes(element.name)) return null
    const message = `<${parent}>: expected ${expectedIn(spec)}, found <${element.name}>`
    const tolerated = toleratedBy(spec, element.name)
    if (tolerated !== null) {
      const consequence = 'Plivo’s docs do not list it here: Plivo may skip it.'
      const fixes = homesOf(element.name).includes(outermost) ? [moveOut(element, parent)] : []
      return {
        level: 'warning',
        message: `${message}, which is allowed by ${tolerated}`,
        title: `<${element.name}> isn’t documented in <${parent}>`,
        consequence,
        source: tolerated,
        ...repairedBy(fixes),
      }
    }
    const outcome = outcomeOf(element.name, spec)
    const around = between(parent, element.name)
    const homes = homesOf(element.name)
    const place = homes.length === 0 ? '' : ` It belongs inside ${choiceOf(homes.map(tag))}.`
    const wrap: readonly Fix[] =
      around === null ? [] : [{ label: `Put <${around}> around it`, edit: (child) => wrappedIn(child, around) }]
    const move = homes.includes(outermost) ? [moveOut(element, parent)] : []
    return {
      ...outcome,
      message,
      title: `<${element.name}> can’t go in <${parent}>`,
      consequence: `${outcome.consequence}${place}`,
      ...repairedBy([...wrap, ...move]),
    }
  },
}

/** Returns what comes of a child that may not stand there: the engine judges the elements it knows, and the docs are silent about the others. */
function outcomeOf(child: string, parent: ElementSpec): Pick<Finding, 'level' | 'consequence' | 'source'> {
  const isKnown = specOf(child)?.sources.includes('engine') === true
  if (parent.category === 'root' && isKnown) {
    return {
      level: 'error',
      consequence: `Plivo can’t run <${child}> on its own: this step and all after it are lost.`,
      source: engine,
    }
  }
  if (parent.sources.includes('engine')) return { level: 'error', consequence: refused, source: engine }
  const isMarkup = parent.category === 'ssml' && specOf(child)?.category === 'ssml'
  return isMarkup
    ? { level: 'warning', consequence: 'The markup may have no effect here.', source: 'Amazon Polly, to which Plivo docs link' }
    : {
        level: 'error',
        consequence: 'Plivo’s docs do not allow it here: the step may fail.',
        source: sourceWords(parent.sources),
      }
}

/** What every element stands in somewhere, so that one which may stand there can always be moved out. */
const outermost = 'Response'

function moveOut({ id, name }: ElementNode, parent: string): Fix {
  const takes = (ancestor: string): boolean => specOf(ancestor)?.children.includes(name) === true
  return { label: `Move <${name}> out of <${parent}>`, on: rootOfDocument, edit: (root) => movedOut(root, id, takes) }
}

const tag = (name: string) => `<${name}>`
const homesOf = (name: string) => elementNames.filter((parent) => specOf(parent)?.children.includes(name))

function expectedIn(spec: ElementSpec): string {
  if (spec.children.length > 0) return `${choiceOf(spec.children.map(tag))} inside`
  return spec.content === 'text' ? 'text only, without elements' : 'nothing inside'
}

function toleratedBy(spec: ElementSpec, child: string): string | null {
  const tolerated = spec.toleratedChildren
  return tolerated !== undefined && Object.hasOwn(tolerated, child) ? sourceWords(tolerated[child] ?? []) : null
}

/** Returns an element that may stand in `parent`, may hold `child` and needs nothing else. */
function between(parent: string, child: string): string | null {
  const fits = (name: string) => {
    const spec = specOf(name)
    return spec?.children.includes(child) && !Object.values(spec.attributes).some((attribute) => attribute.required)
  }
  return specOf(parent)?.children.find(fits) ?? null
}
