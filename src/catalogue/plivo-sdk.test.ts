import { Response } from 'plivo/dist/utils/plivoxml.js'
import { expect, it } from 'vitest'
import { elementNames, specOf } from './index'

interface SdkElement {
  readonly element: string
  readonly nestables: readonly string[]
  readonly valid_attributes: readonly string[]
}

const ssml = ['break', 'emphasis', 'lang', 'p', 'phoneme', 'prosody', 's', 'say-as', 'sub', 'w']

/** Where catalogue and Node SDK disagree on names: what only one of them knows, by the reason for it. */
const onlyInSdk: Readonly<Record<string, readonly string[]>> = {
  'The SDK gives Stream the children of Speak; it holds an address.': ssml.map((child) => `Stream > ${child}`),
}

const onlyInCatalogue: Readonly<Record<string, readonly string[]>> = {
  'Amazon Polly and the other six SDKs allow it.': ['p > phoneme'],
  'Documented, and not yet in the SDK.': [
    'GetInput startInputTimeout',
    'GetInput retries',
    'Dial callType',
    'Number sipHeaders',
    'User sipAuthUsername',
    'User sipAuthPassword',
    'MultiPartyCall waitForAgent',
    'MultiPartyCall recordCoachVoice',
    'MultiPartyCall aiAgentStreamServiceUrl',
    'MultiPartyCall aiAgentStreamContentType',
    'MultiPartyCall aiAgentStreamSamplingRate',
    'MultiPartyCall aiAgentStreamStatusCallbackUrl',
    'MultiPartyCall aiAgentStreamStatusCallbackMethod',
    'MultiPartyCall aiAgentStreamExtraHeaders',
    'Record transcriptionReportType',
    'Stream noiseCancellation',
    'Stream noiseCancellationLevel',
  ],
  'Only other SDKs write it.': [
    'Speak legs',
    'Dial machineDetection',
    'Conference sendDigits',
    'MultiPartyCall waitTime',
    'MultiPartyCall transcript',
    'MultiPartyCall transcriptionUrl',
    'cont',
    'AgentHoldMusic',
    'CustomerHoldMusic',
  ],
  'Only the open-source engine knows it.': [
    'GetSpeech',
    'GetSpeech action',
    'GetSpeech method',
    'GetSpeech timeout',
    'GetSpeech playBeep',
    'GetSpeech engine',
    'GetSpeech grammar',
    'GetSpeech grammarPath',
    'GetSpeech > Speak',
    'GetSpeech > Play',
    'GetSpeech > Wait',
    'Notify',
    'Notify method',
    'SIPTransfer',
    'Response > GetSpeech',
    'Response > Notify',
    'Response > SIPTransfer',
    'PreAnswer > GetSpeech',
    'PreAnswer > SIPTransfer',
  ],
}

const inSdk = new Set(sdkElements().flatMap((sdk) => namesOf(sdk.element, sdk.valid_attributes, sdk.nestables)))

const inCatalogue = new Set(
  elementNames.flatMap((name) => {
    const spec = specOf(name)!
    return namesOf(name, Object.keys(spec.attributes), [...spec.children, ...Object.keys(spec.toleratedChildren ?? {})])
  }),
)

it('reads the real lists of the SDK', () => {
  expect(inSdk).toContain('Dial > Number')
  expect(inSdk).toContain('Stream keepCallAlive')
})

it('knows every name the SDK knows, save for the listed ones', () => {
  expect(without(inSdk, inCatalogue)).toEqual(Object.values(onlyInSdk).flat().toSorted())
})

it('knows no name the SDK does not know, save for the listed ones', () => {
  expect(without(inCatalogue, inSdk)).toEqual(Object.values(onlyInCatalogue).flat().toSorted())
})

it.each(elementNames)('says of <%s> truly what the Node SDK knows', (name) => {
  const spec = specOf(name)!
  const said = [
    ...(spec.sources.includes('node') ? [name] : []),
    ...Object.entries(spec.attributes).flatMap(([attribute, { sources }]) =>
      sources.includes('node') ? [`${name} ${attribute}`] : [],
    ),
    ...Object.entries(spec.toleratedChildren ?? {}).flatMap(([child, by]) => (by.includes('node') ? [`${name} > ${child}`] : [])),
  ]
  const documented = spec.children.map((child) => `${name} > ${child}`)
  const known = namesOf(name, Object.keys(spec.attributes), Object.keys(spec.toleratedChildren ?? {})).filter((one) =>
    inSdk.has(one),
  )
  expect(said.toSorted()).toEqual(known.filter((one) => !documented.includes(one)).toSorted())
})

function namesOf(element: string, attributes: readonly string[], children: readonly string[]): readonly string[] {
  return [
    element,
    ...attributes.map((attribute) => `${element} ${attribute}`),
    ...children.map((child) => `${element} > ${child}`),
  ]
}

function without(names: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] {
  return [...names].filter((name) => !others.has(name)).toSorted()
}

/**
 * Returns the elements of the SDK, which exports Response alone: each of its add methods is called on something that keeps
 * what would be added.
 */
function sdkElements(): readonly SdkElement[] {
  const found: SdkElement[] = [new Response()]
  const keeper = { add: (added: SdkElement) => found.push(added) }
  for (const [name, method] of Object.entries(Response.prototype as object)) {
    if (/^add./.test(name) && name !== 'addText') Reflect.apply(method as () => void, keeper, ['text', { role: 'Agent' }])
  }
  return found
}
