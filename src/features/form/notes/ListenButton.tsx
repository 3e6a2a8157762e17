import { useEffect, useState } from 'react'
import { LinkButton } from '../field/FieldButton'

/** Reads the text with a voice of this device; is not there where the device has none for the language. Nothing leaves the browser. */
export function ListenButton({ text, language }: { readonly text: string; readonly language: string }) {
  const voice = useLocalVoice(language)
  const [isSpeaking, setIsSpeaking] = useState(false)
  useEffect(() => () => (isSpeaking ? speechSynthesis.cancel() : undefined), [isSpeaking])
  if (!voice) return null
  const onClick = (): void => {
    speechSynthesis.cancel()
    if (isSpeaking) return setIsSpeaking(false)
    const said = new SpeechSynthesisUtterance(text)
    said.voice = voice
    said.lang = voice.lang
    said.onend = said.onerror = () => setIsSpeaking(false)
    setIsSpeaking(true)
    speechSynthesis.speak(said)
  }
  return (
    <LinkButton tabIndex={-1} title={`With ${voice.name}, a voice of this device`} onClick={onClick}>
      {isSpeaking ? 'Stop' : 'Listen'}
    </LinkButton>
  )
}

/** A voice of this device that speaks the language; never one of a server, which would be sent the text. */
function useLocalVoice(language: string): SpeechSynthesisVoice | null {
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>([])
  useEffect(() => {
    if (!('speechSynthesis' in window)) return
    const look = (): void => setVoices(speechSynthesis.getVoices().filter((voice) => voice.localService))
    look()
    speechSynthesis.addEventListener('voiceschanged', look)
    return () => speechSynthesis.removeEventListener('voiceschanged', look)
  }, [])
  const tag = language.toLowerCase()
  const spoken = (voice: SpeechSynthesisVoice): string => voice.lang.replace('_', '-').toLowerCase()
  const exact = voices.find((voice) => spoken(voice) === tag)
  return exact ?? voices.find((voice) => spoken(voice).split('-')[0] === tag.split('-')[0]) ?? null
}
