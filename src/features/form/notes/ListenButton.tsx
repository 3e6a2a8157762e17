import { useEffect, useState } from 'react'
import { LinkButton } from '../field/FieldButton'
import { useLocalVoices, voiceFor } from '../../../ui/local-voice'

/** Reads the text with a voice of this device; is not there where the device has none for the language. Nothing leaves the browser. */
export function ListenButton({ text, language }: { readonly text: string; readonly language: string }) {
  const voice = voiceFor(useLocalVoices(), language)
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
