import { useEffect, useState } from 'react'
import { specOf } from '../../../catalogue'
import { effectiveValue } from '../../../running/conditions'
import type { Moment } from '../../../simulation/call/moment'
import { Button } from '../../../ui/inputs/Button'
import { useLocalVoices, voiceFor } from '../../../ui/local-voice'
import type { Scene } from '../words/scene'

interface ListenToggleProps {
  readonly moments: readonly Moment[]
  readonly at: number
  readonly scene: Scene
}

/** Reads what the caller hears with the voices of this device, once it is on; not there where the device has none. */
export function ListenToggle({ moments, at, scene }: ListenToggleProps) {
  const voices = useLocalVoices()
  const [isOn, setIsOn] = useState(false)
  const moment = moments[at]
  useEffect(() => {
    if (!isOn || moment === undefined) return
    const before = new Set(moments[at - 1]?.log ?? [])
    for (const entry of moment.log.toReversed()) {
      if (before.has(entry) || entry.kind !== 'hears' || entry.sound !== 'speech' || entry.by === 'called') continue
      const element = scene.elementOf(entry.nodeId)
      const spec = specOf(element?.name ?? '')
      const voice = voiceFor(voices, (element && spec && effectiveValue(element, spec, 'language')) ?? 'en-US')
      if (voice === null) continue
      const said = new SpeechSynthesisUtterance(entry.text)
      said.voice = voice
      said.lang = voice.lang
      speechSynthesis.speak(said)
    }
    return () => speechSynthesis.cancel()
    // An edit is not read again: only what comes with a decision.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isOn, at])
  if (voices.length === 0) return null
  return (
    <Button aria-pressed={isOn} title="With the voices of this device" onClick={() => setIsOn(!isOn)}>
      {isOn ? 'Mute' : 'Listen'}
    </Button>
  )
}
