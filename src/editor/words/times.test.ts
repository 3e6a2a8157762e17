import { expect, it } from 'vitest'
import { dateAndTime, momentText, timeOfDay } from './times'

it('writes the time of day with two digits each', () => {
  expect(timeOfDay(new Date(2026, 10, 26, 9, 5, 59).getTime())).toBe('09:05')
  expect(timeOfDay(new Date(2026, 10, 26, 23, 40).getTime())).toBe('23:40')
})

it('writes date and time with the year', () => {
  expect(dateAndTime(new Date(2026, 10, 26, 9, 5).getTime())).toContain('2026')
})

it('says that a time is in the future', () => {
  const now = new Date(2026, 10, 26, 9, 5).getTime()
  expect(momentText(now + 1, now)).toBe(`${dateAndTime(now)} (in the future)`)
  expect(momentText(now, now)).toBe(dateAndTime(now))
})
