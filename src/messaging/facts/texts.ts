import { apiSays, disputed, standard } from '../basis'
import { fact } from './fact'
import type { Fact } from './fact'

/** What is documented of the length of a text and of the characters that make it longer. */
export const factsOfLength: readonly Fact[] = [
  fact(
    'A part holds 160 characters of GSM-7, or 153 where there are several; with any other character 70, or 67.',
    standard('gsm'),
  ),
  fact('Each part is paid for, for each recipient.', apiSays('encoding')),
  fact('A text has at most 1,600 characters, or 737 where one is not in GSM-7.', apiSays('send')),
  fact(
    'The setting Auto-replace in Plivo’s console replaces curly quotes, the em dash and Unicode white space before it counts. No page says whether it acts on XML, or what it does with accents.',
    apiSays('autoReplace'),
  ),
]

/** What is documented of the list of recipients. */
export const factsOfRecipients: readonly Fact[] = [
  fact('One request has at most 1,000 recipients; repeats are dropped.', apiSays('bulk')),
]

/** What Plivo answers itself, and what a message to the US should hold. */
export const factsOfOptOut: readonly Fact[] = [
  fact(
    'STOP, END, QUIT, CANCEL, UNSUBSCRIBE, UNSUB and STOP ALL block the sender for that person; Plivo confirms it.',
    apiSays('optOut'),
  ),
  fact('START and UNSTOP end it; one page names YES, RESUME and GO as well.', disputed('optOut', 'compliance', 'optOutHelp')),
  fact('HELP and INFO are answered with how to stop and a notice about rates.', apiSays('optOut')),
  fact('This holds for long codes and toll-free numbers of the US and Canada; for short codes on request.', apiSays('optOut')),
  fact(
    'After STOP one message within five minutes is allowed on one page, and none on another.',
    disputed('afterStop', 'compliance'),
  ),
  fact('A message to the US names the organisation, says why it comes, and how to opt out.', apiSays('usPractice')),
  fact(
    'The line about STOP is in every message on one page, in every fourth or fifth on another.',
    disputed('usPractice', 'optOutHelp'),
  ),
]
