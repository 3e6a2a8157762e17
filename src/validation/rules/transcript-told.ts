import type { ElementNode } from '../../model/node'
import type { ElementRule, Finding } from '../engine/rule'
import { nothing } from '../engine/rule'
import { withAttribute } from '../fixes/element-edit'

const kindOf = 'transcriptionType'
const url = 'transcriptionUrl'
const report = 'transcriptionReportType'

/** Who wants a transcript says which kind, and where it goes. */
export const transcriptTold: ElementRule = {
  id: 'transcript-told',
  says: 'A transcript needs a type and a URL.',
  passes: '<Record callbackUrl="https://example.com/r/" transcriptionType="auto" transcriptionUrl="https://example.com/t/"/>',
  fails: '<Record callbackUrl="https://example.com/r/" transcriptionType="auto"/>',
  of: ({ attributes }) => kindOf in attributes,
  judge(element, _spec, kind) {
    if (kind !== 'voice') return nothing
    const has = (name: string) => (element.attributes.get(name) ?? '').trim() !== ''
    if (has(kindOf)) return has(url) ? nothing : [toNobody(element)]
    const beside = has(url) ? url : has(report) ? report : null
    return beside === null ? nothing : [ofNoKind(element, beside)]
  },
}

const toNobody = ({ name }: ElementNode): Finding => ({
  level: 'warning',
  message: `<${name}> ${url}: expected a URL beside ${kindOf}, found nothing`,
  title: 'Enter the URL that gets the transcript',
  consequence: 'Without it, nobody gets the transcript.',
  source: 'Plivo docs',
  attribute: url,
})

/** Returns the finding that no kind of transcript is chosen: the current pages list no default; an older one names auto. */
const ofNoKind = ({ name }: ElementNode, beside: string): Finding => ({
  level: 'warning',
  message: `<${name}> ${kindOf}: expected a kind of transcript beside ${beside}, found nothing`,
  title: 'Choose a kind of transcript',
  consequence: 'There may be no transcript: today’s docs name no default (older ones: auto).',
  source: 'Plivo docs; Plivo docs (older page)',
  attribute: kindOf,
  fix: { label: `Set ${kindOf} to "auto"`, edit: (element) => withAttribute(element, kindOf, 'auto') },
})
