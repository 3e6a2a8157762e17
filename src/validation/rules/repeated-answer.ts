import { ownText } from '../../model/content'
import { repeatedAnswer as answerRepeatedBy } from '../../messaging/opt-out'
import type { AnsweredWord } from '../../messaging/opt-out'
import { nothing } from '../engine/rule'
import type { ElementRule } from '../engine/rule'
import { apiDocs } from '../engine/source-words'

/** A reply does not repeat what Plivo answers to STOP, START or HELP. */
export const repeatedAnswer: ElementRule = {
  id: 'repeated-answer',
  says: 'A reply does not repeat what Plivo replies to STOP, START or HELP.',
  passes: '<Message src="14155550100" dst="14155550101">Your ticket is open. Reply STOP to opt out.</Message>',
  fails: '<Message src="14155550100" dst="14155550101">You have been unsubscribed.</Message>',
  kind: 'message',
  of: ({ category }) => category === 'message',
  judge(element, _, kind) {
    const word = kind === 'message' ? answerRepeatedBy(ownText(element)) : null
    if (word === null) return nothing
    return [
      {
        level: 'info',
        message: `<${element.name}>: expected more than Plivo answers to ${word} itself, found the same`,
        title: `Plivo already answers ${word} with this text`,
        consequence: consequences[word],
        source: apiDocs,
        inText: true,
      },
    ]
  },
}

const numbers = 'On long codes and toll-free numbers of the US and Canada Plivo'

const consequences: { readonly [K in AnsweredWord]: string } = {
  STOP: `${numbers} confirms STOP and blocks what follows: this reply may fail (code 200).`,
  START: `${numbers} confirms START of people who were blocked: they may read it twice.`,
  HELP: `${numbers} answers HELP and INFO so: people may read it twice.`,
}
