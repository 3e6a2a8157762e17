import { common } from '../attribute'
import { whenSet } from '../condition'
import { docsAndSdks } from '../provenance'
import { assumed, goesOn } from '../run'
import { element } from '../spec'
import { method, notifiedUrl, senderNumber, text } from '../types'

/** Sends a text message (SMS) to one or more numbers. */
export const Message = element({
  category: 'message',
  picture: 'message',
  status: 'current',
  doc: 'Sends a text message (SMS) to one or more numbers.',
  docUrl: 'https://www.plivo.com/docs/messaging/xml/message',
  content: 'text',
  text: { type: text, label: 'Text', doc: 'What the recipient reads.', required: true, counts: 'parts' },
  children: [],
  runs: [
    {
      answers: 'never',
      takes: { kind: 'none' },
      messages: { from: 'src', to: 'dst' },
      tells: [
        {
          url: 'callbackUrl',
          method: 'callbackMethod',
          parameters: ['MessageUUID', 'To', 'From', 'Status', 'Units', 'TotalRate', 'TotalAmount', 'MCC', 'MNC', 'ErrorCode'],
        },
      ],
      outcomes: [{ ...goesOn, evidence: assumed('The docs do not say whether Plivo waits until the message is sent.') }],
    },
  ],
  layout: {
    from: 'src',
    to: 'dst',
    report: ['callbackUrl', 'callbackMethod'],
    labels: { src: 'From', dst: 'To', callbackUrl: 'URL', callbackMethod: 'HTTP method' },
  },
  attributes: {
    src: common(senderNumber, 'Source number', 'Your Plivo number to send from.', docsAndSdks, {
      required: true,
    }),
    dst: common({ kind: 'phoneList' }, 'Destination numbers', 'Recipients; type or paste several.', docsAndSdks, {
      required: true,
    }),
    type: common(
      { kind: 'choice', values: ['sms'], misread: 'open' },
      'Message type',
      'The kind of message; sms is the only one that is documented.',
      docsAndSdks,
    ),
    callbackUrl: common(notifiedUrl, 'Delivery report URL', 'Plivo sends each change of status here.', docsAndSdks),
    callbackMethod: common(method, 'Delivery report method', 'The HTTP method Plivo uses for callbackUrl.', docsAndSdks, {
      default: 'POST',
      appliesWhen: whenSet('callbackUrl'),
    }),
  },
  sources: docsAndSdks.sources,
})
