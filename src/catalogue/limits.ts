/** The largest document Plivo accepts, in bytes of UTF-8 (https://www.plivo.com/docs/voice/xml/overview). */
export const documentBytes = 102_400

/** Plivo waits about this long for the answer of an answer URL, in seconds (https://www.plivo.com/docs/voice/xml/overview). */
export const answerSeconds = 15

/** The content types in which Plivo accepts XML (https://www.plivo.com/docs/voice/xml/overview). */
export const contentTypes: readonly string[] = ['text/xml', 'application/xml']

/** The longest text of one Speak, in characters (https://www.plivo.com/docs/voice/concepts/ssml). */
export const speakCharacters = 3000

/** The most phrases in the hints of a GetInput (https://www.plivo.com/docs/voice/xml/input). */
export const hintPhrases = 500

/** The longest single phrase in the hints of a GetInput, in characters (https://www.plivo.com/docs/voice/xml/input). */
export const hintPhraseCharacters = 100

/** The longest hints of a GetInput, in characters (https://www.plivo.com/docs/voice/xml/input). */
export const hintsCharacters = 10_000

/** The longest WebSocket address of a Stream, in characters (https://www.plivo.com/docs/voice/xml/audio-streaming). */
export const webSocketUrlCharacters = 2048

/** The largest extraHeaders of a Stream, in bytes (https://www.plivo.com/docs/voice/xml/audio-streaming). */
export const extraHeadersBytes = 512
