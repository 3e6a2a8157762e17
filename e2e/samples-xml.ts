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

/** A call as people write them, with one thing that they did not mean. */
export const menu = `<?xml version="1.0" encoding="UTF-8"?>
<Response>
  <GetInput action="https://example.com/chosen" inputType="dtmf" numDigits="1">
    <Speak>Welcome to Acme. For sales, press 1. For support, press 2.</Speak>
  </GetInput>
  <Speak>We are connecting you to a colleague.</Speak>
  <Dial timeout="20" callerId="+12025550000">
    <Number>+12025551111</Number>
    <Number>+12025552222</Number>
  </Dial>
  <Hangup/>
  <Speak>Thank you for calling.</Speak>
</Response>
`
