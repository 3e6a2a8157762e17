import { plain } from './line'
import type { Line } from './line'

/** Where every handler answers until someone says otherwise: on this machine alone, behind a tunnel or a proxy. */
export const address = { host: '127.0.0.1', port: 3000 } as const

/** Returns what stands above a handler: where it answers, and whom. */
export function handlerNotes(mark: string, start?: string): readonly Line[] {
  return plain(
    `${mark} Answers at http://${address.host}:${address.port}/answer; Plivo reaches it through a tunnel or a proxy.`,
    ...(start === undefined ? [] : [`${mark} To start it: ${start}`]),
    `${mark} With PLIVO_AUTH_TOKEN set, it answers only requests that Plivo signed (X-Plivo-Signature-V3).`,
    '',
  )
}
