import { describe, expect, it } from 'vitest'
import {
  columbiaLevel,
  isMdqPositive,
  pcl5Clusters,
  vanderbiltParent,
} from '../../src/measures/screens.ts'

const none = { wishToBeDead: false, activeThoughts: false, behavior: 'never' } as const

describe('C-SSRS', () => {
  it.each([
    [{}, 'none'],
    [{ wishToBeDead: true }, 'low'],
    [{ wishToBeDead: true, activeThoughts: true }, 'low'],
    [{ activeThoughts: true, withMethod: true }, 'moderate'],
    [{ behavior: 'lifetime' as const }, 'moderate'],
    [{ activeThoughts: true, withIntent: true }, 'high'],
    [{ activeThoughts: true, withPlan: true }, 'high'],
    [{ behavior: 'past-3-months' as const }, 'high'],
  ])('%j: %s', (answers, level) => {
    expect(columbiaLevel({ ...none, ...answers })).toBe(level)
  })
})

describe('MDQ', () => {
  it('needs seven, at the same time, and a problem', () => {
    expect(isMdqPositive(7, true, true)).toBe(true)
    expect(isMdqPositive(6, true, true)).toBe(false)
    expect(isMdqPositive(13, false, true)).toBe(false)
    expect(isMdqPositive(13, true, false)).toBe(false)
  })
})

describe('PCL-5', () => {
  const answers = Array.from({ length: 20 }, () => 0)
  const at = (...items: number[]) =>
    answers.map((answer, i) => (items.includes(i + 1) ? 2 : answer))

  it('needs one B, one C, two D and two E', () => {
    expect(pcl5Clusters(at(1, 6, 8, 9, 15, 16)).allMet).toBe(true)
    expect(pcl5Clusters(at(1, 6, 8, 15, 16)).allMet).toBe(false)
    expect(pcl5Clusters(at(1, 8, 9, 15, 16)).allMet).toBe(false)
  })

  it('does not count an answer of 1', () => {
    expect(pcl5Clusters(answers.map(() => 1)).clusters.map(({ symptoms }) => symptoms)).toEqual([
      0, 0, 0, 0,
    ])
  })
})

describe('Vanderbilt, parent', () => {
  const symptoms = (...items: number[]) =>
    Array.from({ length: 55 }, (_, i) => (i >= 47 ? 3 : items.includes(i + 1) ? 2 : 1))
  const impaired = (answers: number[], ...performance: number[]) =>
    answers.map((answer, i) => performance[i - 47] ?? answer)
  const inattentive = symptoms(1, 2, 3, 4, 5, 6)
  const positives = (answers: number[], edition: 'first' | 'second' | 'third') =>
    vanderbiltParent(answers, edition)
      .filter(({ positive }) => positive)
      .map(({ part }) => part)

  it('counts nothing without impairment', () => {
    expect(positives(inattentive, 'first')).toEqual([])
    expect(vanderbiltParent(inattentive, 'first')[0]).toMatchObject({ count: 6, needed: 6 })
  })

  it('takes one performance item at 4 in the first edition, two in the later ones', () => {
    expect(positives(impaired(inattentive, 4), 'first')).toEqual(['inattention'])
    expect(positives(impaired(inattentive, 4), 'second')).toEqual([])
    expect(positives(impaired(inattentive, 4, 4), 'second')).toEqual(['inattention'])
    expect(positives(impaired(inattentive, 5), 'third')).toEqual(['inattention'])
  })

  it.each([
    ['hyperactivity', [10, 11, 12, 13, 14, 15]],
    ['oppositional-defiant', [19, 20, 21, 22]],
    ['conduct', [27, 33, 40]],
    ['anxiety-depression', [41, 44, 47]],
  ])('%s needs its number', (part, items) => {
    expect(positives(impaired(symptoms(...items), 5), 'first')).toEqual([part])
    expect(positives(impaired(symptoms(...items.slice(1)), 5), 'first')).toEqual([])
  })
})
