import { expect, it } from 'vitest'
import { isoOf } from '../../../../src/signing/pdf/verify/dates.ts'

it.each([
  ["D:20261122103000+01'00'", '2026-11-22T09:30:00.000Z'],
  ["D:20261122103000-05'30", '2026-11-22T16:00:00.000Z'],
  ['D:20261122103000Z', '2026-11-22T10:30:00.000Z'],
  ["D:20261122103000Z00'00'", '2026-11-22T10:30:00.000Z'],
  ['D:20261122103000', '2026-11-22T10:30:00.000Z'],
  ['D:2026', '2026-01-01T00:00:00.000Z'],
])('%s is read', (text, iso) => {
  expect(isoOf(text)).toBe(iso)
})

it.each([
  undefined,
  '',
  '2026-11-22',
  'D:20261322',
  'D:20261122993000',
  'D:20261122103000+',
  'D:x',
])('%s is no date', (text) => {
  expect(isoOf(text)).toBeUndefined()
})
