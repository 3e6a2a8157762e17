import { useEffect, useState } from 'react'

/** Returns the voices of this device; never one of a server, which would be sent the text. */
export function useLocalVoices(): readonly SpeechSynthesisVoice[] {
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>([])
  useEffect(() => {
    if (!('speechSynthesis' in window)) return
    const look = (): void => setVoices(speechSynthesis.getVoices().filter((voice) => voice.localService))
    look()
    speechSynthesis.addEventListener('voiceschanged', look)
    return () => speechSynthesis.removeEventListener('voiceschanged', look)
  }, [])
  return voices
}

/** Returns the voice that speaks the language best; null where none does. */
export function voiceFor(voices: readonly SpeechSynthesisVoice[], language: string): SpeechSynthesisVoice | null {
  const tag = language.toLowerCase()
  const spoken = (voice: SpeechSynthesisVoice): string => voice.lang.replace('_', '-').toLowerCase()
  const exact = voices.find((voice) => spoken(voice) === tag)
  return exact ?? voices.find((voice) => spoken(voice).split('-')[0] === tag.split('-')[0]) ?? null
}
