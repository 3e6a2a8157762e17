import { expect, it } from 'vitest'
import { browserFacts } from './browser-facts'
import { createFakeChannel } from './fake-channel'
import { createFakeClock } from './fake-clock'
import { createFakeLocks } from './fake-locks'

it.each(browserFacts)('$title', async ({ run, is }) => {
  const clock = createFakeClock()
  const locks = createFakeLocks(clock)
  const channel = createFakeChannel(clock)
  let answer: unknown
  void run(locks.of({}), () => channel.of({})).then((value) => {
    answer = value
  })
  await clock.advance(1)
  expect(answer).toEqual(is)
})

it('gives what a page has and waits for to the next when it is gone', async () => {
  const clock = createFakeClock()
  const locks = createFakeLocks(clock)
  const [one, other, third] = [{}, {}, {}]
  const order: string[] = []
  const hold = (page: object, name: string): void => {
    void locks.of(page).request('a', {}, () => {
      order.push(name)
      return new Promise(() => undefined)
    })
  }
  hold(one, 'one')
  hold(other, 'other')
  hold(third, 'third')
  locks.drop(other)
  locks.drop(one)
  await clock.advance(1)
  expect(order).toEqual(['third'])
})

it('runs what is due in its order, and lets the wall clock jump without it', async () => {
  const clock = createFakeClock(1000)
  const order: number[] = []
  clock.after(20, () => order.push(clock.monotonic()))
  clock.after(10, () => order.push(clock.monotonic()))
  clock.after(5, () => order.push(0))()
  clock.set(0)
  await clock.advance(30)
  expect([order, clock.monotonic(), clock.now()]).toEqual([[10, 20], 30, 30])
})
