import { common, more } from '../attribute'
import { whenSet } from '../condition'
import { docsAlone, docsAndSdks, known, olderDocsAndSdks } from '../provenance'
import { element } from '../spec'
import { callerId, keyValueList, sipUri, text, tones, yesNo } from '../types'

/** An internet phone (SIP endpoint) for Dial to call. */
export const User = element({
  category: 'voice',
  picture: 'person',
  status: 'current',
  doc: 'An internet phone (SIP endpoint) for Dial to call.',
  docUrl: 'https://www.plivo.com/docs/voice/xml/routing',
  content: 'text',
  text: {
    type: sipUri,
    label: 'Text: SIP address',
    doc: 'The SIP address to call, such as sip:name@phone.plivo.com.',
    required: true,
    whenEmpty: 'refused',
  },
  children: [],
  attributes: {
    sendDigits: common(tones, 'Send digits', 'Keys to press once the call is answered; w waits half a second.', olderDocsAndSdks),
    sipHeaders: common(
      keyValueList,
      'SIP headers',
      'Extra name=value pairs for this endpoint alone, separated by commas.',
      docsAndSdks,
    ),
    sipAuthUsername: common(
      text,
      'SIP user name',
      'The user name for a SIP server that asks for one; give the password too.',
      docsAlone,
      { requiredWhen: { attribute: 'sipAuthPassword', set: true } },
    ),
    sipAuthPassword: common(
      { kind: 'secret', minLength: 8, maxLength: 128 },
      'SIP password',
      'The password that belongs to the SIP user name, 8 to 128 characters.',
      docsAlone,
      { appliesWhen: whenSet('sipAuthUsername'), requiredWhen: { attribute: 'sipAuthUsername', set: true } },
    ),
    sendOnPreanswer: more(yesNo, 'Send early', 'Sends the keys before the call is answered.', olderDocsAndSdks, {
      default: 'false',
      appliesWhen: whenSet('sendDigits'),
    }),
    callerId: more(callerId, 'Caller ID', 'Only the Node SDK writes it; set it on Dial instead.', known(['node'])),
    callerName: more(text, 'Caller name', 'Only the Node SDK writes it; set it on Dial instead.', known(['node'])),
  },
  sources: docsAndSdks.sources,
})
