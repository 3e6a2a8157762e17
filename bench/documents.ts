/** Returns a document of about `count` elements as users write them: prompts, messages, input with a prompt inside, sounds. */
export function sample(count: number): string {
  const lines: string[] = []
  let made = 1
  for (let index = 0; made < count; index += 1) {
    const [text, elements] = lineMakers[index % lineMakers.length]?.(index) ?? ['', 1]
    lines.push(text)
    made += elements
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Response>\n${lines.join('\n')}\n</Response>\n`
}

const lineMakers: readonly ((index: number) => readonly [text: string, elements: number])[] = [
  (index) => [`  <Speak voice="Polly.Joanna" language="en-US">Welcome, caller ${index}, to Smith &amp; Sons.</Speak>`, 1],
  (index) => [
    `  <Message src="+12025550000" dst="+12025551111&lt;+12025552222" type="sms" callbackUrl="https://example.com/sms/${index}">Hi, this is message ${index}</Message>`,
    1,
  ],
  (index) => [
    `  <GetInput action="https://example.com/menu/${index}" inputType="dtmf" numDigits="1">\n    <Speak>Press ${index % 10} for sales</Speak>\n  </GetInput>`,
    2,
  ],
  (index) => [`  <Play loop="2">https://example.com/sounds/${index}.mp3</Play>`, 1],
]

/** Returns TwiML of about `length` characters as users write it: menus, forwarding, a queue, which Plivo has not. */
export function twimlSample(length: number): string {
  let text = '<Response>\n'
  for (let index = 0; text.length < length; index += 1)
    text += `  <Gather action="https://example.com/menu/${index}" numDigits="1" timeout="8">
    <Say voice="alice" language="en-GB">For times press ${index % 10}.</Say>
  </Gather>
  <Say>We did not hear you.</Say>
  <Dial callerId="+14155550100" timeout="15"><Number sendDigits="12">+14155550123</Number></Dial>
  <Enqueue waitUrl="https://example.com/hold">support</Enqueue>
`
  return `${text}</Response>\n`
}
