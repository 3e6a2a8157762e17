import type { SampleTable } from './value-samples'

/** Values that belong to calls and messages: voices, numbers, keys and lists. */
export const telephoneSamples = {
  language: {
    type: { kind: 'language', known: ['en-US', 'en-GB', 'fr-FR'] },
    right: ['en-US', 'fr-FR'],
    wrong: [
      ['en-us', 'warning', '"en-us"', 'en-US'],
      ['en_US', 'error', '"en_US"', 'en-US'],
      ['hi-IN', 'warning', '"hi-IN"'],
      ['fr', 'warning', '"fr"', 'fr-FR'],
      ['en', 'warning', '"en"'],
      ['English (US)', 'error', '"English (US)"'],
    ],
  },
  voice: {
    type: { kind: 'voice' },
    right: ['WOMAN', 'MAN', 'Polly.Joanna', 'Polly.Lupe-Standard', '{{ voice }}'],
    wrong: [
      ['woman', 'warning', '"woman"', 'WOMAN'],
      ['Woman', 'warning', '"Woman"', 'WOMAN'],
      ['Aditi', 'warning', '"Aditi"', 'Polly.Aditi'],
      ['polly.joanna', 'warning', '"polly.joanna"', 'Polly.Joanna'],
      ['Polly.Céline', 'warning', '"Polly.Céline"', 'Polly.Celine'],
      ['Polly.Joanna-Neural', 'warning', '"Polly.Joanna-Neural"', 'Polly.Joanna'],
      ['Polly.Nobody', 'warning', '"Polly.Nobody"'],
      ['Polly.Zeina', 'warning', '"Polly.Zeina"'],
      ['alice', 'error', '"alice"'],
    ],
  },
  phone: {
    type: { kind: 'phone', tolerated: ['none'] },
    right: ['14155550100', '+14155550100', '1234567', '123456789012345', '{{ from }}', '<%= from %>'],
    wrong: [
      ['none', 'warning', '"none"'],
      [' +14155550100', 'warning', '" +14155550100"', '+14155550100'],
      ['+1 (415) 555-0100', 'warning', '"+1 (415) 555-0100"', '+14155550100'],
      ['+49 (0)30 123456', 'warning', '"+49 (0)30 123456"', '+4930123456'],
      ['+39 (0)6 1234567', 'warning', '"+39 (0)6 1234567"', '+39061234567'],
      ['(415) 555-2671', 'warning', '"(415) 555-2671"', '+14155552671'],
      ['202.555.1111', 'warning', '"202.555.1111"', '+12025551111'],
      ['(030) 1234567', 'error', '"(030) 1234567"'],
      ['0014155550100', 'error', '"0014155550100"', '+14155550100'],
      ['tel:+14155550100', 'error', '"tel:+14155550100"', '+14155550100'],
      ['04155550100', 'error', '"04155550100"'],
      ['12345', 'warning', '"12345"'],
      ['1234567890123456', 'error', '"1234567890123456"'],
      ['1415555O100', 'error', '"1415555O100"'],
      ['abc', 'error', '"abc"'],
      ['++14155550100', 'error', '"++14155550100"'],
      ['', 'warning', 'an empty value'],
    ],
  },
  phoneList: {
    type: { kind: 'phoneList' },
    right: ['14155550100', '14155550100<+14155550101', '{{ list }}', '14155550100<{{ other }}'],
    wrong: [
      ['14155550100<abc', 'error', '"abc"'],
      ['14155550100<+1 415 555 0101', 'warning', '"+1 415 555 0101"', '14155550100<+14155550101'],
      ['14155550100 < 14155550101', 'warning', '"14155550100 "', '14155550100< 14155550101'],
      ['+1 (415) 555-0101; 1-415-555-0102', 'error', '"+1 (415) 555-0101; 1-415-555-0102"', '+14155550101<14155550102'],
      ['+1 415 555 0100<abc', 'error', '"abc"'],
      ['14155550100<', 'warning', 'an empty entry', '14155550100'],
      ['14155550100,14155550101', 'error', '"14155550100,14155550101"', '14155550100<14155550101'],
    ],
  },
  sipUri: {
    type: { kind: 'sipUri' },
    right: ['sip:alice@phone.plivo.com', 'sips:a@b.c', 'sip:+14155550100@example.com;transport=tls', '14155550100'],
    wrong: [
      ['alice@phone.plivo.com', 'warning', '"alice@phone.plivo.com"', 'sip:alice@phone.plivo.com'],
      ['alice', 'error', '"alice"'],
      ['sip:alice', 'error', '"sip:alice"'],
      ['https://example.com', 'error', '"https://example.com"'],
    ],
  },
  key: {
    type: { kind: 'key', keys: ['1', '*', '#', 'none'], tolerated: ['', '1*#'] },
    right: ['1', '*', '#', 'none'],
    wrong: [
      ['12', 'error', '"12"'],
      ['None', 'error', '"None"', 'none'],
      ['1*#', 'warning', '"1*#"'],
      ['', 'warning', 'an empty value'],
    ],
  },
  keys: {
    type: { kind: 'keys' },
    right: ['1234567890*#', '1'],
    wrong: [
      ['1,2,3', 'error', '"1,2,3"', '123'],
      ['1-3', 'error', '"1-3"'],
    ],
  },
  tones: {
    type: { kind: 'tones' },
    right: ['1w2W3*#'],
    wrong: [
      ['1,2', 'error', '"1,2"', '1w2'],
      ['1 2', 'error', '"1 2"', '12'],
      ['abc', 'error', '"abc"'],
    ],
  },
  digitPatterns: {
    type: { kind: 'digitPatterns' },
    right: ['1', '1,22,*9', '#'],
    wrong: [
      ['1, 2', 'error', '" 2"', '1,2'],
      ['1;2', 'error', '"1;2"', '1,2'],
      ['1,,2', 'error', 'an empty entry', '1,2'],
      ['a', 'error', '"a"'],
    ],
  },
  keyValueList: {
    type: { kind: 'keyValueList', maxLength: 20 },
    right: ['a=b', 'Test=1,Other=two', 'a=b, c=d', 'a={{x}}'],
    wrong: [
      ['a', 'error', '"a"'],
      ['a=b,', 'error', 'an empty entry'],
      ['=b', 'error', '"=b"'],
      ['a-b=c', 'warning', '"a-b=c"'],
      ['a=b c', 'warning', '"a=b c"'],
      ['a=éééééééééé', 'error', '22 bytes'],
    ],
  },
  phraseList: {
    type: { kind: 'phraseList', maxPhrases: 3, maxPhraseLength: 5, maxLength: 12 },
    right: ['yes', 'yes, no', 'a,b,c'],
    wrong: [
      ['a,b,c,d', 'error', '4 phrases'],
      ['a,toolong', 'error', 'a phrase of 7 characters'],
      ['abcde,abcde,a', 'error', '13 characters'],
      ['a,,b', 'warning', 'an empty phrase', 'a,b'],
    ],
  },
} satisfies Partial<SampleTable>
