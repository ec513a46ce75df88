import { describe, expect, it } from 'vitest'
import { foundBy } from '../said-by.ts'

const judged = (plan: string, record?: string) =>
  foundBy('telehealth-details-missing')(plan, record === undefined ? {} : { record }).map(
    ({ severity, messageId }) => `${severity} ${messageId}`,
  )
const used = (more = '') => `setting: { telehealth: { used: true${more} } }`
const place = ', client_location: At home in Bangor'
const consent = 'agreement: { consents: [{ kind: Telehealth, date: 2026-10-01 }] }'

describe('telehealth-details-missing', () => {
  it('wants the place and the consent', () => {
    expect(judged(used()).sort()).toEqual(['info consent', 'info location'])
    expect(judged(used(place))).toEqual(['info consent'])
    expect(judged(`${used()}\n${consent}`)).toEqual(['info location'])
    expect(judged(`${used(place)}\n${consent}`)).toEqual([])
  })

  it.each([
    'setting: { telehealth: { used: false } }',
    'setting: { telehealth: { platform: Secure video } }',
    'setting: { place_of_service: "10" }',
    `status: discharged\n${used()}`,
  ])('asks nothing of %j', (plan) => {
    expect(judged(plan)).toEqual([])
  })

  it('takes the place from words, from a session, or from code 10 with an address', () => {
    const services = (more: string) => `${used()}\n${consent}\nservices: [{ ${more} }]`
    expect(judged(services('service: "By video, with Teo at home"'))).toEqual([])
    expect(judged(services('service: "By video"'))).toEqual(['info location'])
    expect(judged(services('place_of_service: "10"'))).toEqual(['info location'])
    expect(
      judged(`client: { address: [9 Ropewalk] }\n${services('place_of_service: "10"')}`),
    ).toEqual([])
    const record = 'sessions: [{ date: 2026-10-01, modality: "By video; at home, in his room" }]'
    expect(judged(`${used()}\n${consent}`, record)).toEqual([])
  })

  it('takes a consent in words, and no denial of one', () => {
    const said = (text: string) => judged(`${used(place)}\nagreement: { contract: "${text}" }`)
    expect(said('She consents to care by video.')).toEqual([])
    expect(said('No consent to video yet.')).toEqual(['info consent'])
    expect(
      judged(`${used(place)}\nagreement: { consents: [{ kind: Treatment, note: Video too }] }`),
    ).toEqual([])
  })
})
