import { useState } from 'react'
import { specOf } from '../../../catalogue'
import type { ElementSpec } from '../../../catalogue/spec'
import type { FocusRequest } from '../../../editor/view/view'
import { ownText } from '../../../model/content'
import type { ElementNode } from '../../../model/node'
import type { Problem } from '../../../model/problem'
import { holds } from '../../../running/conditions'
import { ElementProblems } from './ElementProblems'
import type { Facts } from '../field/facts'
import { Field } from '../field/Field'
import type { Shape } from '../field/Field'
import { MessageForm } from '../message/MessageForm'
import { StreamChoices } from '../notes/FieldNote'
import { MixedContent } from '../mixed/MixedContent'
import { UnknownAttributes } from './UnknownAttributes'
import { useTouched } from '../field/use-touched'
import { arrangedFor } from './arrange'
import type { Arranged, Entry } from './arrange'
import { SectionedForm } from './SectionedForm'
import { sectionsOf } from './sections'
import { Fields } from '../field/Fields'
import css from './element-form.module.css'
import { Count } from '../../../ui/reading/Count'

interface ElementFormProps {
  readonly element: ElementNode
  readonly problems: readonly Problem[]
  readonly isReadOnly: boolean
  /** A request for a field of this element, or null. */
  readonly request: Extract<FocusRequest, { pane: 'properties' }> | null
}

/** Shows the fields of an element: its text, what is required, what is common, the rest on demand, and what nobody knows. */
export function ElementForm({ element, problems, isReadOnly, request }: ElementFormProps) {
  const sections = sectionsOf(element.name)
  const { shown, more } = sections ? nothing : arrangedFor(element.name)
  const spec = specOf(element.name)
  const [isMoreOpen, setIsMoreOpen] = useState(false)
  const { touched, touch } = useTouched(element.id, () => presentIn(element))
  const requested = request?.attribute ?? (request?.inText ? null : undefined)
  if (requested !== undefined && !touched.has(requested)) touch(requested)
  if (!isMoreOpen && more.some(({ name }) => name === requested)) setIsMoreOpen(true)

  const byField = groupedByField(problems)
  const field = (attribute: string | null, facts: Facts, shape: Shape = 'full') => (
    <Field
      key={attribute ?? ''}
      nodeId={element.id}
      attribute={attribute}
      facts={facts}
      value={attribute === null ? textOf(element) : (element.attributes.get(attribute) ?? null)}
      problems={byField.get(attribute) ?? none}
      isJudged={touched.has(attribute)}
      isRequired={isRequired(facts, element, spec)}
      isReadOnly={isReadOnly}
      isIdle={isIdle(facts, element, spec)}
      companion={companionOf(facts, element, spec)}
      shape={shape}
      onVisited={touch}
    />
  )
  const fields = (entries: readonly Entry[]) => entries.map(({ name, spec: facts, width }) => field(name, facts, width))
  const textFacts = textFactsOf(element, spec)
  const hasElements = element.children.some((child) => child.kind === 'element')
  const moreProblems = problems.filter((problem) => more.some(({ name }) => name === problem.attribute)).length
  const moreSet = more.filter(({ name }) => element.attributes.has(name)).length
  const unknown = <UnknownAttributes element={element} isReadOnly={isReadOnly} requested={requested ?? null} field={field} />
  const text =
    textFacts && hasElements ? (
      <MixedContent element={element} facts={textFacts} problems={problems} isReadOnly={isReadOnly} />
    ) : null
  if (spec?.layout) {
    return (
      <>
        <ElementProblems problems={problems} isReadOnly={isReadOnly} />
        <MessageForm
          layout={spec.layout}
          name={element.name}
          text={text ?? (textFacts && field(null, textFacts, 'bubble'))}
          field={field}
        />
        {unknown}
      </>
    )
  }
  return (
    <>
      <ElementProblems problems={problems} isReadOnly={isReadOnly} />
      {text}
      {textFacts?.type.kind === 'webSocketUrl' && (
        <div style={{ minHeight: 262 }}>
          <StreamChoices element={element} isReadOnly={isReadOnly} />
        </div>
      )}
      <Fields>
        {textFacts && !hasElements && field(null, textFacts)}
        {fields(shown)}
      </Fields>
      {sections && (
        <SectionedForm element={element} sections={sections} problems={problems} requested={requested ?? null} field={field} />
      )}
      {!sections && !textFacts && shown.length === 0 && more.length === 0 && (
        <p className={css.note}>{element.name} has no attributes.</p>
      )}
      {more.length > 0 && (
        <button type="button" className={css.disclosure} aria-expanded={isMoreOpen} onClick={() => setIsMoreOpen(!isMoreOpen)}>
          More ({more.length}){moreSet > 0 && <span className={css.setCount}>{moreSet} set</span>}
          {moreProblems > 0 && !isMoreOpen && <Count level="warning">{moreProblems}</Count>}
        </button>
      )}
      {isMoreOpen && <Fields>{fields(more)}</Fields>}
      {unknown}
    </>
  )
}

const none: readonly Problem[] = []
const nothing: Arranged = { shown: [], more: [] }

/** Returns the problems of each attribute's field; those of the text's field by null. */
function groupedByField(problems: readonly Problem[]): ReadonlyMap<string | null, readonly Problem[]> {
  const byField = new Map<string | null, Problem[]>()
  for (const problem of problems) {
    const field = problem.inText ? null : problem.attribute
    if (field === undefined) continue
    const others = byField.get(field)
    if (others) others.push(problem)
    else byField.set(field, [problem])
  }
  return byField
}

const plainText: Facts = { type: { kind: 'text' }, label: 'Text', doc: 'The text inside the element.', required: false }

/** Returns what the text of the element is; null where it holds none. */
function textFactsOf(element: ElementNode, spec: ElementSpec | undefined): Facts | null {
  if (spec) return spec.text ?? null
  return element.children.some((child) => child.kind === 'element') ? null : plainText
}

function textOf(element: ElementNode): string | null {
  return element.children.length === 0 ? null : ownText(element)
}

function presentIn(element: ElementNode): readonly (string | null)[] {
  return textOf(element) ? [...element.attributes.keys(), null] : [...element.attributes.keys()]
}

function isRequired(facts: Facts, element: ElementNode, spec: ElementSpec | undefined): boolean {
  if (facts.required) return true
  return spec !== undefined && 'requiredWhen' in facts && holds(facts.requiredWhen, element, spec) === true
}

function isIdle(facts: Facts, element: ElementNode, spec: ElementSpec | undefined): boolean {
  const rule = 'appliesWhen' in facts ? facts.appliesWhen.rule : undefined
  return spec !== undefined && rule !== undefined && holds(rule, element, spec) === false
}

/** Returns the voice that goes with a language, or the language that goes with a voice; null where there is none. */
function companionOf(facts: Facts, element: ElementNode, spec: ElementSpec | undefined): string | null {
  const other = facts.type.kind === 'voice' ? 'language' : facts.type.kind === 'language' ? 'voice' : null
  if (other === null) return null
  const found = Object.entries(spec?.attributes ?? {}).find(([, { type }]) => type.kind === other)
  return found ? (element.attributes.get(found[0]) ?? found[1].default ?? null) : null
}
