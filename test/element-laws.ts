import { catalogue, elementNames } from '../src/catalogue/index'
import type { ElementSpec } from '../src/catalogue/spec'
import { parse } from '../src/core'
import { turnOf } from '../src/running/run-of'
import type { Turn } from '../src/running/run-of'
import type { Simulation } from '../src/simulation/simulation'
import { worldWith } from './tried-call'

const withUrl = 'action="https://a.com/a"'

/** What the tester is offered in each step that asks, without the caller’s hanging up. Read before they were kept. */
export const offerRows: readonly (readonly [steps: string, offers: string])[] = [
  [`<GetDigits ${withUrl}/>`, 'nothing digits'],
  [`<GetDigits ${withUrl} validDigits="%"/>`, 'nothing'],
  [`<GetInput ${withUrl} inputType="dtmf speech"/>`, 'nothing digits speech'],
  [`<GetInput ${withUrl} inputType="dtmf"/>`, 'nothing digits'],
  ['<Wait silence="true"/>', 'done quiet'],
  ['<Wait beep="true"/>', 'done beep'],
  ['<Record/>', 'recorded silent timeLimit digits'],
  ['<Record finishOnKey="{{value}}"/>', 'recorded silent timeLimit'],
  [`<Record ${withUrl}/>`, 'recorded silent done timeLimit digits'],
  [`<Dial ${withUrl}><Number>1</Number></Dial>`, 'answered busy noAnswer rejected failed done'],
  [`<Conference ${withUrl}>a</Conference>`, 'left full done moderatorLeft timeLimit'],
  ['<MultiPartyCall role="Agent">a</MultiPartyCall>', 'left moderatorLeft timeLimit'],
  ['<MultiPartyCall role="Agent" onExitActionUrl="https://a.com/a">a</MultiPartyCall>', 'left moderatorLeft timeLimit'],
  ['<Stream keepCallAlive="true">wss://a.com</Stream>', 'connected unreachable done dropped timeLimit'],
  ['<Speak loop="0">a</Speak>', 'endless'],
  ['<Play loop="0">https://a.com/a.mp3</Play>', 'endless'],
]

/** How a step turns the flow, where no call through it shows that. */
export const turnRows: readonly (readonly [element: string, turn: Turn])[] = [
  ['<Response/>', 'ends'],
  [`<Response><Record recordSession="true" ${withUrl}/></Response>`, 'handsOver'],
  [`<Response><Record startOnDialAnswer="true" ${withUrl}/></Response>`, 'handsOver'],
  ['<Response><Dial/></Response>', 'next'],
]

/** Returns what is offered in the first step that asks. */
export function offersIn(steps: string, begin: Simulation['begin']): string {
  const { question } = begin(worldWith(steps))
  const offers = question?.kind === 'step' ? question.offers : []
  return offers.flatMap(({ on }) => (on === 'hangUp' ? [] : on)).join(' ')
}

/** Returns how the only step of a document turns the flow, or the document itself where it has none. */
export function turnIn(text: string): Turn | null {
  const read = parse(text)
  if (!read.ok) return null
  const [step] = read.document.root.children
  return turnOf(step?.kind === 'element' ? step : read.document.root)
}

/** Returns the outcomes that nobody can choose, and that are not said to come by themselves. */
export function unchoosable(): readonly string[] {
  return elementNames.flatMap((name) => {
    const { runs = [] }: ElementSpec = catalogue[name]
    return runs.flatMap(({ takes, children, isBeside, messages, outcomes, when }) => {
      const asksNobody =
        isBeside === true ||
        messages !== undefined ||
        children === 'steps' ||
        ['none', 'speech', 'audio', 'tones'].includes(takes.kind) ||
        (takes.kind === 'seconds' && outcomes.length === 1)
      const isEmpty = (when ?? []).some((condition) => 'children' in condition)
      if (!asksNobody && !isEmpty) return []
      return outcomes.flatMap(({ on }) => (on === 'done' || on === 'endless' ? [] : `${name}: ${on}`))
    })
  })
}
