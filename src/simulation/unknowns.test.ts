import { describe, expect, it } from 'vitest'
import { tried, worldWith } from '../../test/tried-call'
import { simulate } from '../core'
import type { Event } from '../model/scenario'

const dial = '<Dial action="https://a.com/a"><Number>+15551</Number></Dial>'
const menu = '<GetInput action="https://a.com/a" inputType="dtmf speech"><Speak>Press one or two</Speak></GetInput>'

/** What nobody says of Plivo (reference, execution U1 to U15; of streams U16, U17), and the line in which the simulator marks that it is assumed. */
const unknowns: readonly (readonly [id: string, what: string, steps: string, events: readonly Event[], line: string])[] = [
  [
    'U1a',
    'a caller hangs up in a recording',
    '<Record action="https://a.com/a" callbackUrl="https://a.com/cb"/>',
    [{ on: 'hangUp', after: 6 }],
    '6.3 tells POST /cb RecordingDuration=6 ?',
  ],
  ['U1b', 'a caller hangs up while it rings', dial, [{ on: 'hangUp', after: 3 }], '3 tells POST /a DialStatus=cancel ?'],
  [
    'U1c',
    'a caller hangs up in a talk',
    dial,
    [{ on: 'answered' }, { on: 'hangUp', after: 20 }],
    '25 tells POST /a DialStatus=completed ?',
  ],
  [
    'U1c',
    'a caller hangs up in a room',
    '<Conference action="https://a.com/a">room</Conference>',
    [{ on: 'hangUp', after: 5 }],
    '5 tells POST /a ?',
  ],
  [
    'U2',
    'a recording hears nothing',
    '<Record action="https://a.com/a"/>',
    [{ on: 'silent' }],
    '15.3 asks POST /a RecordingDuration=0 ?',
  ],
  ['U3', 'an action is relative', '<Redirect>/a</Redirect>', [], '0 asks POST /a ?'],
  ['U4', 'a call is bridged', dial, [{ on: 'answered' }], '5 bridged ?'],
  [
    'U5',
    'somebody speaks into the prompt',
    menu,
    [{ on: 'speech', speech: 'two', after: 0.5 }],
    '0 hears speech Press one or two (cut) ?',
  ],
  ['U6', 'a multi-party call has no exit URL', '<MultiPartyCall role="Agent">m</MultiPartyCall>', [{ on: 'left' }], '30 left ?'],
  ['U7', 'a dial has no timeout', dial, [], '0 ringing ?'],
  ['U8', 'a pause is auto', menu, [{ on: 'speech', speech: 'two' }], '1.1 speech ?'],
  ['U10', 'an element is unknown', '<Banana/>', [], '0 skipped ?'],
  [
    'U12',
    'a callback comes before an action',
    dial.replace('<Dial', '<Dial callbackUrl="https://a.com/cb"'),
    [{ on: 'talked', after: 2, seconds: 10 }],
    '12 tells POST /cb DialAction=hangup DialBLegTo=15551 ?',
  ],
  [
    'U16',
    'the socket of a stream cannot be reached',
    '<Stream keepCallAlive="true">wss://a.com</Stream>',
    [{ on: 'unreachable' }],
    '0 unreachable ?',
  ],
  [
    'U17',
    'the connection of a stream is lost',
    '<Stream keepCallAlive="true">wss://a.com</Stream>',
    [{ on: 'dropped' }],
    '30 streams GET wss://a.com ?',
  ],
  ['U13', 'a member waits without waitSound', '<Conference>room</Conference>', [], '0 in a room ?'],
]

describe('what nobody says of Plivo is marked', () => {
  it.each(unknowns)('%s: where %s', (_, __, steps, events, line) => {
    expect(tried(worldWith(steps), events)).toContain(line)
  })

  it('U9: the docs and the engine differ on a Hangup that comes first', () => {
    const over = simulate(worldWith('<Hangup/>'), [])
      .at(-1)!
      .log.find((line) => line.kind === 'state' && line.is === 'over')
    expect(over).toMatchObject({
      cause: 'CALL_REJECTED',
      evidence: { sure: 2, note: expect.stringContaining('engine') as string },
    })
  })

  it('U11: the engine answers before a Redirect that comes first', () => {
    const lines = simulate(worldWith('<Redirect>https://a.com/a</Redirect>'), []).at(-1)!.log
    const answered = lines.find((line) => line.kind === 'state' && line.is === 'answered')
    expect(answered).toMatchObject({ evidence: { sure: 2, sources: ['engine'] } })
  })

  it('U14: how long things last can be set', () => {
    const world = worldWith('<Speak>Hello</Speak><Play>https://a.com/a.mp3</Play>', {
      pace: { charactersASecond: 5, audio: () => 7, ring: 1 },
    })
    expect(simulate(world, []).at(-1)!.at).toBe(8000)
  })

  it('U15: the answer URL may be told once more', () => {
    expect(simulate(worldWith(''), []).at(-1)!.log[0]).toMatchObject({ is: 'may be told', evidence: { sure: 1 } })
  })
})
