/** The basic table of GSM 03.38: one septet each. The escape character is no letter of it. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)

/** The extension table of GSM 03.38: an escape and a letter, two septets that stand in the same part. */
const extended = new Set('\f^{}\\[~]|€')

/** Returns how many septets a character takes in GSM-7; null where GSM-7 has no such character. */
export function septetsOf(character: string): 1 | 2 | null {
  if (basic.has(character)) return 1
  return extended.has(character) ? 2 : null
}
