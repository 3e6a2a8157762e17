// Each of them is documented for the API alone (docs.plivo.com/docs/messaging/api/message/send-a-message and …/bulk-messaging):
// the page about the XML Message names no number.

/** The longest text in GSM-7, in characters. */
export const gsmCharacters = 1600

/** The longest text in UCS-2, in UTF-16 units: eleven parts of 67. */
export const ucs2Units = 737

/** The most recipients of one message. */
export const recipients = 1000

/** The most digits of a number, with its country code. */
export const numberDigits = 14

/** The longest alphanumeric sender ID, in letters and digits. */
export const senderIdLength = 11

/** The source of what the pages about the API say of messages, and the page about the XML Message does not. */
export const apiDocs = 'Plivo’s API docs; XML may differ'
