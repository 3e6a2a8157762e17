import { isText } from '../model/content'
import type { ElementNode } from '../model/node'

/** Characters that a voice speaks in a second, in scripts of letters and in scripts of syllables and words. */
export const letters = 14.5
const syllableScripts = 5

const syllable = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** Returns about how long a voice takes to read an element once, in seconds: an estimate from its characters and its pauses. */
export function speechSeconds(element: ElementNode, perSecond = letters): number {
  let seconds = pauseOf(element)
  for (const child of element.children) {
    if (child.kind === 'element') seconds += speechSeconds(child, perSecond)
    if (isText(child)) seconds += textSeconds(child.text, perSecond)
  }
  return seconds
}

function textSeconds(text: string, perSecond: number): number {
  const plain = plainCharacters(text)
  if (plain !== null) return plain / perSecond
  const characters = Array.from(text.replace(/\s+/g, ' '))
  const syllables = characters.filter((character) => syllable.test(character)).length
  return syllables / syllableScripts + (characters.length - syllables) / perSecond
}

/**
 * Returns the number of characters of a text in plain letters, as most texts are, white space in a row counted once; null for
 * others.
 */
function plainCharacters(text: string): number | null {
  let count = 0
  let isBehindSpace = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code > 126) return null
    const isSpace = code <= 32
    if (!isSpace || !isBehindSpace) count += 1
    isBehindSpace = isSpace
  }
  return count
}

/** Returns the pause of `<break time="500ms"/>`, at most the 10 s that SSML of Polly allows. */
function pauseOf({ name, attributes }: ElementNode): number {
  const time = name === 'break' ? /^(\d+(?:\.\d+)?)(m?)s$/.exec(attributes.get('time') ?? '') : null
  return time ? Math.min(10, Number(time[1]) / (time[2] === 'm' ? 1000 : 1)) : 0
}
