import { common, more } from '../attribute'
import { whenSet } from '../condition'
import { allSources, known, skillAlone } from '../provenance'
import { element } from '../spec'
import { callerId, keyValueList, phone, text, tones, yesNo } from '../types'

/** A phone number for Dial to call. */
export const Number = element({
  category: 'voice',
  picture: 'phone',
  status: 'current',
  doc: 'A phone number for Dial to call.',
  docUrl: 'https://www.plivo.com/docs/voice/xml/routing',
  content: 'text',
  text: {
    type: phone,
    label: 'Text: phone number',
    doc: 'The number to call, with its country code.',
    required: true,
    whenEmpty: 'refused',
  },
  children: [],
  attributes: {
    sendDigits: common(
      tones,
      'Send digits',
      'Keys to press once the call is answered, such as an extension; w waits half a second.',
      allSources,
    ),
    sendOnPreanswer: common(yesNo, 'Send early', 'Sends the keys before the call is answered.', allSources, {
      default: 'false',
      appliesWhen: whenSet('sendDigits'),
    }),
    sendDigitsMode: more(
      { kind: 'choice', values: ['rfc2833'] },
      'Digit mode',
      'Sends the keys as phone events with rfc2833, otherwise as sounds.',
      known(['docs', 'python', 'node', 'php', 'csharp'], 'skill'),
    ),
    sipHeaders: more(
      keyValueList,
      'SIP headers',
      'Extra name=value pairs only for this number, separated by commas.',
      skillAlone,
    ),
    callerId: more(callerId, 'Caller ID', 'Only the Node SDK writes it; set it on Dial instead.', known(['node'])),
    callerName: more(text, 'Caller name', 'Only the Node SDK writes it; set it on Dial instead.', known(['node'])),
  },
  sources: allSources.sources,
})
