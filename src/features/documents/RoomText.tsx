import { useEffect, useState } from 'react'
import { readRoom } from '../../storage/room'

type Room = Awaited<ReturnType<typeof readRoom>>

/** Shows how much of the room for this site is used, where the browser says it. */
export function RoomText() {
  const [room, setRoom] = useState<Room>(null)
  useEffect(() => void readRoom().then(setRoom), [])
  return room && <>{`${sizeText(room.used)} of ${sizeText(room.quota)} are used.`}</>
}

function sizeText(bytes: number): string {
  const steps = ['kB', 'MB', 'GB'] as const
  const step = bytes < 1e6 ? 0 : bytes < 1e9 ? 1 : 2
  return `${(bytes / 1000 ** (step + 1)).toFixed(1)} ${steps[step]}`
}
