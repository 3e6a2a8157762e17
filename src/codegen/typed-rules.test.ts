import { expect, it } from 'vitest'
import type { Sdk } from '../catalogue/spec'
import { parse } from '../core'
import { generate } from './generate'

const legs = '<Speak> legs differs: the Java SDK adds legs="aleg", which Plivo\'s docs don\'t list.'
const relay = '<MultiPartyCall> relayDtmfInputs differs: the Java SDK adds relayDtmfInputs="false", which Plivo doesn\'t know.'

const words = 'role="Agent" statusCallbackMethod="Post" recordFileFormat="MP3" enterSound="Beep:1"'

/** What cannot be seen in one run of an SDK, or only in some order of runs: what is written, and what is warned of. */
it.each<[Sdk, string, string, readonly string[], readonly string[]]>([
  [
    'java',
    'the language before the voice',
    '<Speak voice="Polly.Amy" language="en-GB">a</Speak>',
    ['.language("en-GB").voice("Polly.Amy")'],
    [legs],
  ],
  [
    'java',
    'a voice of another language than the default',
    '<Speak voice="Polly.Mia">a</Speak>',
    ['new Speak("a")'],
    ['<Speak> voice is left out: the Java SDK accepts this voice only with the language es-MX; set that language.', legs],
  ],
  [
    'java',
    'a voice that the SDK does not have',
    '<Speak voice="Polly.Bianca" language="it-IT">a</Speak>',
    ['new Speak("a").language("it-IT")'],
    ["<Speak> voice is left out: the Java SDK doesn't know this voice; add it to the XML yourself.", legs],
  ],
  [
    'java',
    'a text that ends its line before a tag',
    '<Speak voice="Polly.Joanna">a\n<break/></Speak>',
    ['new Speak("a&#10;")', '.replace("\\n<", "<")'],
    [legs],
  ],
  [
    'java',
    'the method that the SDK would print otherwise',
    '<MultiPartyCall role="Agent" recordingCallbackUrl="https://a.example">a</MultiPartyCall>',
    ['.recordingCallbackMethod("GET")'],
    [relay],
  ],
  [
    'java',
    'words of a call in other letters, and no second method beside one',
    `<MultiPartyCall ${words} recordingCallbackMethod="get" recordingCallbackUrl="https://a.example">a</MultiPartyCall>`,
    [
      '.statusCallbackMethod("Post")',
      '.recordFileFormat("MP3")',
      '.enterSound("Beep:1")',
      '.recordingCallbackMethod("get")',
      '.recordingCallbackUrl("https://a.example")',
    ],
    [relay],
  ],
  ['java', 'a class that java.lang has too', '<Dial><Number>1</Number></Dial>', ['import com.plivo.api.xml.Number;'], []],
  ['java', 'a comment where a call has no place for it', '<Dial><!-- who --></Dial>', ['// who', 'new Dial()'], []],
  [
    'go',
    'a pair that the setter knows',
    '<Speak voice="Polly.Amy" language="en-GB">a</Speak>',
    ['SetLanguageVoice("en-GB", "Polly.Amy")'],
    [],
  ],
  [
    'go',
    'a pair at which the setter panics',
    '<Speak voice="Polly.Mia">a</Speak>',
    ['xml.SpeakElement{Voice: ptr("Polly.Mia")}'],
    [],
  ],
  [
    'go',
    'a break without a strength, which AddBreak would print empty',
    '<Speak voice="Polly.Amy" language="en-GB">a<break time="1s"/></Speak>',
    ['AddContents(xml.BreakElement{Time: ptr("1s")})'],
    [],
  ],
  [
    'go',
    'contents that the SDK does not escape',
    '<Play>https://a.example/?a&amp;b</Play>',
    ['SetContents("https://a.example/?a&amp;b")'],
    [],
  ],
  ['go', 'contents that the SDK escapes', '<Speak>a &amp; b</Speak>', ['AddSpeak("a & b")'], []],
  [
    'go',
    'auto where the SDK takes numbers',
    '<GetInput action="https://a.example" speechEndTimeout="auto"/>',
    ['SetAction("https://a.example")'],
    ["<GetInput> speechEndTimeout is left out: the Go SDK accepts only whole numbers; auto is Plivo's default anyway."],
  ],
  [
    'go',
    'a tag without a Polly voice, where the SDK panics',
    '<Speak>a<break/>b</Speak>',
    ['AddSpeak("ab")'],
    ['<break> is left out: the Go SDK needs a Polly voice on the surrounding <Speak>.'],
  ],
  ['csharp', 'characters that ToString breaks', '<Speak>&amp; \u{1f600}</Speak>', ['AddSpeak("&amp; &#128512;")'], []],
  ['csharp', 'a quote in an attribute', "<Dial callerName='a\"b'/>", ['["callerName"] = "a&#34;b"'], []],
  [
    'csharp',
    'a tag before any text',
    '<Speak voice="Polly.Amy"><break/> <break/></Speak>',
    ['AddCont("&#32;")', '@">\\s+<", "><"'],
    [],
  ],
  [
    'csharp',
    'words of a call in other letters',
    `<MultiPartyCall ${words} mute="TRUE">a</MultiPartyCall>`,
    ['["statusCallbackMethod"] = "Post"', '["recordFileFormat"] = "MP3"', '["enterSound"] = "Beep:1"', '["mute"] = "TRUE"'],
    [
      '<MultiPartyCall> statusCallbackMethod differs: the .NET SDK prints it as POST.',
      '<MultiPartyCall> mute differs: the .NET SDK prints it as true.',
    ],
  ],
  [
    'csharp',
    'the method of a Stream in other letters',
    '<Stream statusCallbackMethod="Post">wss://a.example</Stream>',
    ['["statusCallbackMethod"] = "Post"'],
    ['<Stream> statusCallbackMethod differs: the .NET SDK prints it as POST.'],
  ],
  [
    'csharp',
    'a word that the SDK writes its own way',
    '<Dial callerName="Get"><User>sip:a@b.c</User></Dial>',
    ['["callerName"] = "Get"'],
    ['<Dial> callerName differs: the .NET SDK prints it as GET.'],
  ],
])('%s: %s', (sdk, _title, children, code, warnings) => {
  const parsed = parse(`<Response>${children}</Response>`)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const generated = generate(parsed.document, sdk)
  for (const piece of code) expect(generated.code).toContain(piece)
  expect(generated.warnings.map(({ message }) => message)).toEqual(warnings)
})
