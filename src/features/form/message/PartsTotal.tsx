import { partsWord } from './sms-words'

interface PartsTotalProps {
  readonly parts: number
  readonly recipients: number
  /** Whether the product is written out. */
  readonly hasTotal?: boolean
}

/** Shows "3 parts × 2 recipients = 6 parts", or the parts alone where there is one recipient. */
export function PartsTotal({ parts, recipients, hasTotal = false }: PartsTotalProps) {
  const times = parts > 0 && recipients > 1
  return (
    <>
      <b>{partsWord(parts)}</b>
      {times && ` × ${recipients.toLocaleString('en')} recipients`}
      {times && hasTotal && (
        <>
          {' = '}
          <b>{partsWord(parts * recipients)}</b>
        </>
      )}
    </>
  )
}
