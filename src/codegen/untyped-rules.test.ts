import { expect, it } from 'vitest'
import type { Sdk } from '../catalogue/spec'
import { parse } from '../core'
import { generate } from './generate'

const words =
  'role="agent" statusCallbackMethod="Post" recordFileFormat="MP3" enterSound="Beep:1" statusCallbackEvents="MPC-state-changes"'

const polly = (inside: string): string => `<Speak voice="Polly.Joanna">${inside}</Speak>`

/** What is written where an SDK needs more than its plain call, and what is warned of. */
it.each<[Sdk, string, string, readonly string[], readonly string[]]>([
  ['node', 'a double quote in an attribute', '<Dial callerName="&quot;A&quot;"/>', ['response.elem.toString()'], []],
  [
    'node',
    'a false that counts as missing',
    '<MultiPartyCall role="Agent" coachMode="false">a</MultiPartyCall>',
    [".elem.att('coachMode', false);"],
    [],
  ],
  [
    'node',
    'a number that begins with zeros',
    '<MultiPartyCall role="Agent" maxParticipants="007">a</MultiPartyCall>',
    ["maxParticipants: '007'"],
    [],
  ],
  [
    'node',
    'words of a call in other letters',
    `<MultiPartyCall ${words}>a</MultiPartyCall>`,
    [
      "statusCallbackMethod: 'Post'",
      "recordFileFormat: 'MP3'",
      "enterSound: 'Beep:1'",
      "statusCallbackEvents: 'MPC-state-changes'",
    ],
    [],
  ],
  [
    'python',
    'words of a call in other letters',
    `<MultiPartyCall ${words}>a</MultiPartyCall>`,
    [
      "status_callback_method='Post'",
      "record_file_format='MP3'",
      "enter_sound='Beep:1'",
      "status_callback_events='MPC-state-changes'",
    ],
    ['prints it as POST', 'prints it as mp3', 'prints it as beep:1', 'prints it as mpc-state-changes', 'adds transcript="false"'],
  ],
  [
    'ruby',
    'words of a call in other letters, of which the constructor takes some',
    `<MultiPartyCall ${words}>a</MultiPartyCall>`,
    [
      ".add_attribute('statusCallbackMethod', 'Post')",
      ".add_attribute('recordFileFormat', 'MP3')",
      "enterSound: 'Beep:1'",
      "statusCallbackEvents: 'MPC-state-changes'",
    ],
    [],
  ],
  [
    'php',
    'words of a call in other letters, and any text for true or false',
    `<MultiPartyCall ${words} record="Yes">a</MultiPartyCall>`,
    [
      "'statusCallbackMethod' => 'Post'",
      "'recordFileFormat' => 'MP3'",
      "'enterSound' => 'Beep:1'",
      "'statusCallbackEvents' => 'MPC-state-changes'",
      "'record' => 'Yes'",
    ],
    [],
  ],
  ['python', 'a text behind a child with blanks of its own', polly('a<break/> and <break/>'), ["speak.add_cont('and')"], []],
  ['python', 'a text behind a child without', polly('a<break/>b'), ["speak.add_cont('b')"], ['adds a space before and after it']],
  [
    'python',
    'a text where add() takes none',
    polly('a<emphasis>b<break/> c </emphasis>'),
    ["emphasis.children.append(plivoxml.ContElement('c'))"],
    [],
  ],
  ['python', 'no line ends inside what is spoken', polly('<break/>'), ['response.to_string(False)'], []],
  [
    'python',
    'auto where numbers are wanted',
    '<GetInput action="https://a.example" digitEndTimeout="auto"/>',
    [],
    ["auto is Plivo's default anyway"],
  ],
  [
    'python',
    'the method that the SDK would print otherwise',
    '<MultiPartyCall role="agent" recordingCallbackUrl="https://a.example">a</MultiPartyCall>',
    ["recording_callback_method='GET'"],
    ['adds transcript="false"'],
  ],
  [
    'python',
    'a setting that is left out, which the SDK then adds',
    '<MultiPartyCall role="agent" transcript="FALSE">a</MultiPartyCall>',
    [],
    ['transcript is left out', 'adds transcript="false"'],
  ],
  [
    'python',
    'a word that it takes for an address',
    '<MultiPartyCall role="agent" exitSound="None">a</MultiPartyCall>',
    ["exit_sound='None'"],
    ['adds transcript="false"'],
  ],
  ['python', 'keywords of the language', '<DTMF async="false">1</DTMF>', ['async_=False'], []],
  [
    'ruby',
    'methods that the gem forgot to include',
    '<MultiPartyCall role="Agent">a</MultiPartyCall>',
    ['Plivo::XML::MultiPartyCall.include(Plivo::Utils)'],
    [],
  ],
  [
    'ruby',
    'an address that the constructor refuses',
    '<MultiPartyCall role="Agent" waitMusicUrl="https://a.example/?b=1">a</MultiPartyCall>',
    [".add_attribute('waitMusicUrl', 'https://a.example/?b=1')"],
    [],
  ],
  ['ruby', 'booleans that are texts', '<Stream bidirectional="true">wss://a.example</Stream>', ["bidirectional: 'true'"], []],
  ['ruby', 'an entity in a text behind a child', polly('a<break/>&amp;amp;'), ["speak.node.add_text('&amp;')"], []],
  [
    'ruby',
    'SSML without a voice for it',
    '<Speak voice="MAN">a<break/></Speak>',
    [],
    ['accepts SSML only with the Polly voices'],
  ],
  ['ruby', 'what Ruby would fill in', '<Message src="1" dst="2">it\'s #{x} #$y #z</Message>', ['"it\'s \\#{x} \\#$y #z"'], []],
  ['php', 'zero, which would print as none', '<Play loop="0">https://a.example</Play>', ["'loop' => '0'"], []],
  ['php', 'an empty value', '<GetDigits finishOnKey=""/>', [], ['prints the word none for an empty value']],
  [
    'php',
    'a name that the SDK gets wrong',
    polly('a<say-as interpret-as="digits">1</say-as>'),
    ["$sayAs->setName('say-as');"],
    [],
  ],
  ['php', 'nothing before the first child', polly('<break/>'), ["new Speak(' '"], ['a space is added']],
  ['php', 'what PHP would fill in', '<Message src="1" dst="2">$x {$y}\n</Message>', ['"\\$x {\\$y}\\n"'], []],
  ['php', 'a text too long', `<Speak>${'é'.repeat(1501)}</Speak>`, [], ['3,000 bytes']],
])('%s: %s', (sdk, _title, children, written, warned) => {
  const parsed = parse(`<Response>${children}</Response>`)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { code, warnings } = generate(parsed.document, sdk)
  for (const part of written) expect(code).toContain(part)
  expect(warnings).toHaveLength(warned.length)
  warned.forEach((part, index) => expect(warnings[index]?.message).toContain(part))
})

it('keeps the words of the language free of variables', () => {
  const parsed = parse('<Response><Speak>{{class}} {{response}} {{name}}</Speak></Response>')
  if (!parsed.ok) throw new Error('not well-formed')
  const { code } = generate(parsed.document, 'node', 'handler')
  expect(code).toContain('const classValue = readText(values.class);')
  expect(code).toContain('const responseValue = readText(values.response);')
  expect(code).toContain('const name = readText(values.name);')
})
