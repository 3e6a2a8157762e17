import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { field, openAll, show, xml } from '../../../../../test/form-driver'
import { undoStep } from '../../../../editor/document/steps'

// The parts come late on a machine that is busy.
beforeAll(() => Promise.all([import('../notes'), import('./stream')]))
afterEach(cleanup)

/** Chooses in the form of a stream with these attributes, among these steps, and gives the XML back. */
async function choose(attributes: string, choice: string, rest = ''): Promise<string> {
  const { user } = show(`<Stream${attributes}>wss://a.com/s</Stream>${rest}`)
  await user.click(await screen.findByRole('radio', { name: choice }))
  return xml()
}

const isChosen = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name }).checked

describe('a choice of a stream', () => {
  it.each([
    ['', 'Talk both ways', ' bidirectional="true"'],
    [' bidirectional="true" keepCallAlive="true"', 'Listen', ' keepCallAlive="true"'],
    [' audioTrack="both"', 'Talk both ways', ' bidirectional="true"'],
    [' audioTrack="inbound"', 'Talk both ways', ' bidirectional="true" audioTrack="inbound"'],
    [' audioTrack="{{track}}"', 'Talk both ways', ' bidirectional="true" audioTrack="{{track}}"'],
    ['', 'Both', ' audioTrack="both"'],
    [' audioTrack="both"', 'The caller', ''],
    ['', 'Waits for the end', ' keepCallAlive="true"'],
    [' bidirectional="True"', 'Listen', ''],
  ])('in a stream with%s: %s', async (before, choice, after) => {
    expect(await choose(before, choice)).toBe(`<Stream${after}>wss://a.com/s</Stream>`)
  })

  it('is one step', async () => {
    await choose(' audioTrack="both"', 'Talk both ways')
    act(undoStep)
    expect(xml()).toBe('<Stream audioTrack="both">wss://a.com/s</Stream>')
  })

  it('shows settings that do not fit together as they are, and changes nothing', async () => {
    show('<Stream bidirectional="true" audioTrack="both" keepCallAlive="yes">wss://a.com/s</Stream>')
    await screen.findByRole('radio', { name: 'Talk both ways' })
    expect([isChosen('Talk both ways'), isChosen('Both'), isChosen('Waits for the end'), isChosen('Goes on at once')]).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(screen.getByText(/keepCallAlive is “yes” now/)).toBeTruthy()
    expect(xml()).toBe('<Stream bidirectional="true" audioTrack="both" keepCallAlive="yes">wss://a.com/s</Stream>')
  })

  it('says what runs after the stream, and that nobody says it of a failed connection', async () => {
    show('<Stream keepCallAlive="true">wss://a.com/s</Stream><Dial/>')
    expect(
      await screen.findByText('When the stream ends, Dial runs. We assume the same where your server cannot be reached.'),
    ).toBeTruthy()
    cleanup()
    show('<Stream>wss://a.com/s</Stream>')
    expect(await screen.findByText('No step follows: the call ends at once, and the stream with it.')).toBeTruthy()
  })
})

describe('under the fields of a stream', () => {
  it('stands playAudio in the format of contentType', async () => {
    show('<Stream bidirectional="true" contentType="audio/x-l16;rate=16000">wss://a.com/s</Stream>')
    const sample = JSON.parse(
      (await screen.findByRole('group', { name: 'playAudio' })).querySelector('pre')!.textContent,
    ) as unknown
    expect(sample).toMatchObject({ event: 'playAudio', media: { contentType: 'audio/x-l16', sampleRate: 16000 } })
  })

  it('stand the bytes of the headers', async () => {
    show('<Stream extraHeaders="name=Zoë">wss://a.com/s</Stream>')
    expect(await screen.findByText('9 of 512 bytes')).toBeTruthy()
    expect(field('extraHeaders')).toHaveProperty('value', 'name=Zoë')
  })

  it('stand the events of the status callback, with both names', async () => {
    const { user } = show('<Stream statusCallbackUrl="https://a.com/s">wss://a.com/s</Stream>')
    openAll()
    await user.click(await screen.findByRole('button', { name: /4 events/ }))
    const events = screen.getByRole('group', { name: 'Events of the status callback' }).textContent
    for (const word of ['StartStream', 'started', 'DroppedStream', 'StreamID', 'CallUUID', 'StatusReason'])
      expect(events).toContain(word)
  })
})
