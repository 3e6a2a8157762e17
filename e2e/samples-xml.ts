/** A call flow with something of everything, and with problems of each level. */
export const ivr = `<?xml version="1.0" encoding="UTF-8"?>
<Response>
  <!-- Greets, asks and connects. -->
  <Speak voice="Polly.Joanna">Welcome to <emphasis level="strong">Acme</emphasis>, please listen.</Speak>
  <GetInput action="https://example.com/menu" inputType="dtmf" numDigits="77" colour="blue">
    <Speak>Press 1 for sales, 2 for support.</Speak>
  </GetInput>
  <Dial callerId="+12025550000">
    <Number>+12025551111</Number>
    <Number>+12025552222</Number>
  </Dial>
  <Redirect>https://example.com/next</Redirect>
  <speak>This never runs.</speak>
</Response>
`
