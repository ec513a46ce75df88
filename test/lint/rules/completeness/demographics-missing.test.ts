import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'demographics-missing'
const practice = 'txplan: 1\nlint: { rules: { demographics-missing: info } }\n'
const judged = (plan: string) => placesOf(rule, { plan: `txplan: 1\n${plan}`, practice })

describe('demographics-missing', () => {
  it('is off unless it is turned on', () => {
    expect(placesOf(rule, '')).toEqual([])
    expect(judged('').length).toBeGreaterThan(0)
  })

  it('says which half is missing', () => {
    const said = (client: string) =>
      saidBy(rule, { plan: `txplan: 1\nclient: ${client}\n`, practice })
    expect(said('{ age: 34 }')).toEqual([
      'Nothing is told of where the client lives, works or learns.',
    ])
    expect(said('{ occupation: Nurse }')).toEqual(['Neither a date of birth nor an age is given.'])
    expect(said('{ age: 16, school: { grade: "11" } }')).toEqual([])
  })

  it('looks up the date of birth among the identities', () => {
    const plan = 'txplan: 1\nclient: { record: "17", occupation: Nurse }\n'
    const identities = 'txplan: 1\nclients: { "17": { date_of_birth: 1992-04-01 } }\n'
    expect(placesOf(rule, { plan, identities, practice })).toEqual([])
  })
})
