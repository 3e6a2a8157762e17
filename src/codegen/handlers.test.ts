import { Script } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { sdks } from '../catalogue/spec'
import type { Sdk } from '../catalogue/spec'
import { parse } from '../core'
import { generate } from './generate'
import type { Generated, View } from './generate'
import { namings, reservedWords, spelledWords, wordsXml } from '../../test/reserved-words'

/** A line that reads a placeholder: its variable, and the name under which it comes. */
const reading: Readonly<Record<Sdk, RegExp>> = {
  python: /^ {4}(\w+) = read_text\('(\w+)'\)$/gm,
  ruby: /^ {4}(\w+) = read_text\(params\['(\w+)'\]\)$/gm,
  node: /^ {2}const (\w+) = readText\(values\.(\w+)\);$/gm,
  php: /^\$(\w+) = readText\('(\w+)'\);$/gm,
  java: /^ {8}@RequestParam\((?:name = "\w+", )?defaultValue = ""\) String (\w+),?$/gm,
  csharp: /^ {4}var (\w+) = ReadText\(request, "(\w+)"\);$/gm,
  go: /^\t(\w+) := readText\(r, "(\w+)"\)$/gm,
}

describe.each(sdks)('the reserved words of all languages as placeholders in %s', (sdk) => {
  const { code } = written(wordsXml, sdk, 'handler')
  const variables = [...code.matchAll(reading[sdk])].map(([, variable = '']) => variable)

  it('are a variable each', () => {
    expect(variables).toHaveLength(spelledWords.length)
    expect(new Set(variables).size).toBe(spelledWords.length)
  })

  it('keep clear of the words of the language and of what the SDK uses', () => {
    const taken = new Set(['response', ...namings[sdk].taken, ...reservedWords[sdk]])
    expect(variables.filter((variable) => taken.has(variable))).toEqual([])
  })
})

it('keeps placeholders apart that a language spells alike, and from the variables of elements', () => {
  const inside = '<GetDigits><Speak>{{userName}} {{user_name}} {{get_digits}}</Speak></GetDigits>'
  const code = handler(inside, 'python')
  expect([...code.matchAll(reading.python)].map(([, variable]) => variable)).toEqual(['user_name', 'user_name2', 'get_digits'])
  expect(code).toContain('get_digits2 = plivoxml.GetDigitsElement()')
})

it('names the variables of Java, C# and Go in one word', () => {
  for (const sdk of ['java', 'csharp', 'go'] as const)
    expect(handler('<Speak>{{First_name}}{{a_}}</Speak>', sdk)).toContain('firstName')
})

it('writes a handler for Node.js that parses, whatever the placeholders are called', () => {
  const { code } = written(wordsXml, 'node', 'handler')
  expect(() => new Script(`(() => {${code}\n})`)).not.toThrow()
})

it.each<[Sdk, string]>([
  ['python', 'length=read_number(n, 1, 1, 999999999)'],
  ['ruby', 'length: read_number(n, 1, 1..999999999)'],
  ['node', 'length: readNumber(n, 1, 1, 999999999)'],
  ['php', "'length' => readNumber($n, '1', 1, 999999999)"],
  ['java', '.length(readNumber(readText(n), 1, 1, 999999999))'],
  ['csharp', '["length"] = ReadNumber(n, "1", 1, 999999999)'],
  ['go', 'SetLength(readNumber(n, 1, 1, 999999999))'],
])('reads a number with a default in %s', (sdk, expected) => {
  const { code, warnings } = generated('<Wait length="{{n}}"/>', sdk)
  expect(code).toContain(expected)
  expect(warnings).toEqual([])
})

it.each<[Sdk, string]>([
  ['python', 'redirect=read_boolean(r, True)'],
  ['ruby', 'redirect: read_boolean(r, true)'],
  ['node', 'redirect: readBoolean(r, true)'],
  ['php', "'redirect' => readBoolean($r, 'true')"],
  ['java', '.redirect(readBoolean(readText(r), true))'],
  ['csharp', '["redirect"] = ReadBoolean(rValue, "true")'],
  ['go', 'SetRedirect(readBoolean(rValue, true))'],
])('reads a boolean with a default in %s', (sdk, expected) => {
  expect(handler('<Dial redirect="{{r}}"/>', sdk).replaceAll(/ReadBoolean\(r,/g, 'ReadBoolean(rValue,')).toContain(expected)
})

it('hands PHP no text that its SDK takes for none', () => {
  const code = handler('<Speak>{{a}}</Speak><Speak>Hi {{a}}</Speak><Dial><Number>{{b}}</Number></Dial>', 'php')
  expect(code).toContain('addSpeak(said($a, 3000))')
  expect(code).toContain('addSpeak(said("Hi {$a}", 3000))')
  expect(code).toContain('addNumber(said($b))')
})

it('lets Sinatra answer under the name of a tunnel', () => {
  const asking = '<Message src="1" dst="2" callbackUrl="https://a.example/report">a</Message>'
  for (const view of ['handler', 'report'] as const) {
    expect(generated(asking, 'ruby', view).code).toContain('set :host_authorization, permitted_hosts: []')
  }
})

it('hands Node.js an address for a Stream whatever comes', () => {
  expect(handler('<Stream>{{url}}</Stream>', 'node')).toContain("addStream(url || ' ')")
  expect(handler('<Stream>wss://a.example/{{url}}</Stream>', 'node')).toContain('addStream(`wss://a.example/${url}`)')
})

it('adds what comes from outside in Ruby without addCont, which decodes entities', () => {
  const code = handler('<Speak voice="Polly.Joanna">a<break/>{{b}}</Speak>', 'ruby')
  expect(code).toContain('speak.node.add_text(b)')
})

it('names the expressions that it does not carry over', () => {
  const inside =
    '<Speak>${escapeXml(GREETING)} {{ user.name }} {{name}} {x: 1}</Speak><Play loop="{{ a.b }}">https://a.example/x.mp3</Play>'
  for (const sdk of sdks) {
    const messages = generated(inside, sdk).warnings.map(({ message }) => message)
    for (const one of ['${escapeXml(GREETING)}', '{{ user.name }}']) {
      expect(messages, sdk).toContain(`${one} is printed unchanged: only simple names such as {{name}} become variables.`)
    }
    expect(messages.join('\n')).not.toContain('{{name}} is printed')
  }
})

it('leaves out what an SDK would refuse the whole element for, rather than answer 500', () => {
  const inside = '<MultiPartyCall role="Agent" waitMusicUrl="https://a.example/{{x}}">a</MultiPartyCall>'
  for (const sdk of ['php', 'node', 'python'] as const) {
    expect(generated(inside, sdk).warnings.map(({ attribute, isLeftOut }) => [attribute, isLeftOut])).toContainEqual([
      'waitMusicUrl',
      true,
    ])
  }
})

it('answers at the same address in each framework, and only what Plivo signed where a token is set', () => {
  for (const sdk of sdks) {
    const code = handler('<Hangup/>', sdk)
    expect(code, sdk).toContain('127.0.0.1')
    expect(code, sdk).toContain('3000')
    expect(code.match(/PLIVO_AUTH_TOKEN/g), sdk).toHaveLength(2)
    expect(code, sdk).toMatch(
      /validate_v3_signature\(|valid_signatureV3\?\(|alidateV3Signature\(|VerifySignature\(|alidateSignatureV3\(/,
    )
  }
})

it('says src alone where the variable has its name in Node.js', () => {
  expect(handler('<Message src="{{src}}" dst="1">a</Message>', 'node')).toContain("{ src, dst: '1' }")
})

const handler = (inside: string, sdk: Sdk): string => generated(inside, sdk).code

const generated = (inside: string, sdk: Sdk, view: View = 'handler'): Generated =>
  written(`<Response>${inside}</Response>`, sdk, view)

function written(xml: string, sdk: Sdk, view: View): Generated {
  const parsed = parse(xml)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return generate(parsed.document, sdk, view)
}
