import type { Country } from '../senders/country'
import type { SenderKind } from '../senders/sender'
import { coveragePage, disputed, forApi, forXml, pages } from './fact'
import type { Fact } from './fact'

/** What is documented of each kind of sender. */
export const factsOfSenders: { readonly [K in Exclude<SenderKind, 'placeholder' | 'unclear' | 'none'>]: readonly Fact[] } = {
  longCode: [
    forXml('The page about the XML Message asks for a number of yours.', pages.xml),
    forApi('A number has its country code and at most 14 digits.', pages.send),
  ],
  tollFree: [forApi('A toll-free number of the US and Canada is verified before it sends.', pages.tollFree)],
  shortCode: [
    disputed(
      'Short codes are said to be for the US, Canada, Brazil and New Zealand on one page, for the US, Canada and the UK on another.',
      pages.shortCodes,
      'API docs',
    ),
  ],
  senderId: [
    disputed(
      'The page about XML asks for a number of yours; that about the API takes an alphanumeric sender ID as well.',
      pages.send,
      'docs',
      'API docs',
    ),
    forApi('A sender ID has at most 11 letters and digits; the API drops all other characters.', pages.send),
    forApi('It is off at first and is registered for each country; nobody can reply to it.', pages.senderId),
  ],
}

/** What is documented of recipients in a country. */
export const factsOfCountries: { readonly [K in Country]: readonly Fact[] } = {
  US: [
    forApi('The sender is a number of yours that can send SMS; sender IDs are refused.', pages.sms),
    forApi('A long code is registered for 10DLC with a brand and a campaign.', pages.tenDlc),
    forApi('A Canadian long code may not send to the US.', pages.countries, 'help centre'),
    forApi('An unverified toll-free number has been rejected since 8 November 2023.', pages.tollFree),
    forApi('Public link shorteners are filtered without appeal.', pages.usPractice),
  ],
  CA: [
    forApi('The sender is a number of yours that can send SMS; sender IDs are refused.', pages.sms),
    disputed(
      'A US toll-free number is blocked with code 201 on one page, and works across the border on another.',
      pages.codes,
      'blog',
      'API docs',
    ),
  ],
  GB: [
    forApi(
      'The sender is registered: a brand name, or a number that begins with 44. Foreign long codes and toll-free numbers are prohibited.',
      pages.countries,
      'help centre',
    ),
  ],
  IN: [
    forApi(
      'On the domestic route the sender is the header registered with DLT, mapped to the template that is used.',
      pages.send,
    ),
    forApi('A header has six letters, or six digits for promotions; case counts.', pages.dlt),
    forApi('The text follows the registered template exactly, its links and phone numbers included.', pages.dlt),
    forApi('From abroad messages take the international route.', pages.compliance),
  ],
  SG: [
    disputed(
      'The sender is registered with SGNIC. Other messages are blocked on one page, and may be marked as spam on another.',
      pages.compliance,
      'API docs',
      'help centre',
    ),
  ],
  BR: [
    forApi('There are no sender IDs.', pages.senderId, 'older docs'),
    forApi('A short code has five digits, and people agree before the first message.', pages.shortCodes),
  ],
  NZ: [forApi('From a short code a message says what a reply or a link costs, or “No Text Reply”.', pages.shortCodes)],
  CN: [forApi('There are no sender IDs.', pages.senderId, 'blog')],
}

/** What is documented of recipients in all other countries. */
export const factsElsewhere: readonly Fact[] = [
  forApi('What other countries take as a sender is on Plivo’s page about that country.', coveragePage),
]
