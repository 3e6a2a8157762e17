import { describe, expect, it } from 'vitest'
import {
  basicLanguages,
  basicVoices,
  languages,
  languagesOf,
  listedVoice,
  speechLanguages,
  undocumentedVoices,
  voices,
  voicesOf,
} from './voices'

it('knows which voices speak a language, the basic ones first', () => {
  expect(voicesOf('en-GB')).toEqual(['WOMAN', 'MAN', 'Polly.Amy', 'Polly.Emma', 'Polly.Brian'])
  expect(voicesOf('pt-PT')).toEqual(['MAN', 'Polly.Ines', 'Polly.Cristiano'])
  expect(voicesOf('hi-IN')).toEqual(['Polly.Aditi'])
})

it('knows which languages a voice speaks', () => {
  expect(languagesOf('Polly.Aditi')).toEqual(['en-IN', 'hi-IN'])
  expect(languagesOf('Polly.Céline')).toEqual(['fr-FR'])
  expect(languagesOf('MAN')).not.toContain('da-DK')
})

it('knows the basic languages', () => {
  expect(basicLanguages).toHaveLength(16)
  expect(
    languagesOf('woman')
      .concat(languagesOf('man'))
      .every((language) => basicLanguages.includes(language)),
  ).toBe(true)
})

describe.each(['', 'constructor', '__proto__', 'Aditi', 'en', 'EN-us'])('for the unknown name %j', (name) => {
  it('finds nothing', () => {
    expect(voicesOf(name)).toEqual([])
    expect(languagesOf(name)).toEqual([])
    expect(listedVoice(name)).toBeUndefined()
  })
})

it.each(voices)('%s is listed as it is and speaks', (voice) => {
  expect(listedVoice(voice)).toBe(voice)
  expect(languagesOf(voice)).not.toEqual([])
})

it.each(languages)('%s is spoken, and each voice once', (language) => {
  expect(voicesOf(language)).not.toEqual([])
  expect(new Set(voicesOf(language)).size).toBe(voicesOf(language).length)
})

it('holds the documented voices and those of the SDKs', () => {
  expect(voices.slice(0, 2)).toEqual(basicVoices)
  expect(voices.filter((voice) => !basicVoices.includes(voice) && !undocumentedVoices.has(voice))).toHaveLength(56)
  expect([...undocumentedVoices.keys()].every((voice) => voices.includes(voice))).toBe(true)
})

it('writes languages as languages are written', () => {
  for (const language of [...languages, ...speechLanguages]) expect(language).toMatch(/^[a-z]{2,3}(-[A-Z]{2})?(-[A-Z]{3})?$/)
})
