import { useEffect, useState } from 'react'
import { readRoom } from '../../storage/room'
import { useSaved } from '../../session/workspace'
import { afterFirstLoad } from '../../ui/loading/after-first-load'

/** From this part of the quota on the user is told. */
const tight = 0.8
const each = 60_000

/** Returns how full the room for this site is ("92 %"), or null while there is plenty or nobody knows. Looked up once a minute of change. */
export function useTightRoom(): string | null {
  const saved = useSaved()
  const at = saved.state === 'saved' ? Math.floor(saved.at / each) : saved.state
  const [part, setPart] = useState(0)
  useEffect(() => {
    let isCurrent = true
    void afterFirstLoad()
      .then(readRoom)
      .then((room) => {
        if (isCurrent) setPart(room ? room.used / room.quota : 0)
      })
    return () => {
      isCurrent = false
    }
  }, [at])
  return part >= tight ? `${Math.min(100, Math.floor(part * 100))} %` : null
}
