import type { Country } from '../senders/country'
import type { SenderKind } from '../senders/sender'
import { apiSays, disputed, olderSays, xmlSays } from '../basis'
import { fact } from './fact'
import type { Fact } from './fact'

/** What is documented of each kind of sender. */
export const factsOfSenders: { readonly [K in Exclude<SenderKind, 'placeholder' | 'unclear' | 'none'>]: readonly Fact[] } = {
  longCode: [
    fact('The page about the XML Message asks for one of your numbers.', xmlSays),
    fact('A number has its country code and at most 14 digits.', apiSays('send')),
  ],
  tollFree: [fact('A toll-free number of the US and Canada is verified before it sends.', apiSays('tollFree'))],
  shortCode: [
    fact(
      'Short codes are said to be for the US, Canada, Brazil and New Zealand on one page, for the US, Canada and the UK on another.',
      disputed('shortCodes', 'compliance'),
    ),
  ],
  senderId: [
    fact(
      'The page about XML asks for one of your numbers; that about the API takes an alphanumeric sender ID as well.',
      disputed('xml', 'send'),
    ),
    fact('A sender ID has at most 11 letters and digits; the API drops all other characters.', apiSays('send')),
    fact('It is off at first and is registered for each country; nobody can reply to it.', apiSays('senderId')),
  ],
}

/** What is documented of recipients in a country. */
export const factsOfCountries: { readonly [K in Country]: readonly Fact[] } = {
  US: [
    fact('To the US the sender is one of your numbers that can send SMS; sender IDs are refused.', apiSays('sms')),
    fact('A US long code is registered for 10DLC with a brand and a campaign.', apiSays('tenDlc')),
    fact('A Canadian long code may not send to the US.', apiSays('countryRules')),
    fact('To the US and Canada an unverified toll-free number has been rejected since 8 November 2023.', apiSays('tollFree')),
    fact('Public link shorteners are filtered in the US, without appeal.', apiSays('usPractice')),
  ],
  CA: [
    fact('To Canada the sender is one of your numbers that can send SMS; sender IDs are refused.', apiSays('sms')),
    fact(
      'To Canada a US toll-free number is blocked with code 201 on one page, and works across the border on another.',
      disputed('codesNews', 'compliance'),
    ),
  ],
  GB: [
    fact(
      'To the UK the sender is registered: a brand name, or a number that begins with 44. Foreign long codes and toll-free numbers are prohibited.',
      apiSays('countryRules'),
    ),
  ],
  IN: [
    fact(
      'To send on India’s domestic route, register your company, the sender ID (there called a header) and the template of the text on a DLT portal of India.',
      apiSays('compliance', 'dlt'),
    ),
    fact(
      'For India, then enter the ids, the sender ID and the exact text of the template in Plivo’s console, under Messaging > Compliance.',
      apiSays('dlt'),
    ),
    fact(
      'In India the text follows the template registered with its sender ID exactly: a blank, a capital, a link or a phone number that differs makes it fail.',
      apiSays('dlt', 'send'),
    ),
    fact('In India a sender ID has six letters, or six digits for promotions; case counts.', apiSays('dlt')),
    fact(
      'Only companies registered in India can use DLT; into India, messages from abroad take the international route.',
      apiSays('dlt', 'compliance'),
    ),
  ],
  SG: [
    fact(
      'To Singapore the sender is registered with SGNIC. Other messages are blocked on one page, and may be marked as spam on another.',
      disputed('compliance', 'countryRules'),
    ),
  ],
  BR: [
    fact('Brazil has no sender IDs.', olderSays('oldSenderId')),
    fact('In Brazil a short code has five digits, and people agree before the first message.', apiSays('shortCodes')),
  ],
  NZ: [
    fact(
      'To New Zealand a message from a short code says what a reply or a link costs, or “No Text Reply”.',
      apiSays('shortCodes'),
    ),
  ],
  CN: [fact('China has no sender IDs.', apiSays('senderIdNews'))],
}

/** What is documented of recipients in all other countries. */
export const factsElsewhere: readonly Fact[] = [
  fact('What other countries take as a sender is on Plivo’s page about that country.', apiSays('coverage')),
]
