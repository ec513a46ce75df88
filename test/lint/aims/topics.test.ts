import { describe, expect, it } from 'vitest'
import {
  belongsTo,
  topics,
  topicsNamedIn,
  topicsOfCode,
  topicsOfInstrument,
} from '../../../src/lint/aims/topics.ts'
import { findInstrument } from '../../../src/measures/find.ts'

const names = (found: readonly { name: string }[]) => found.map(({ name }) => name)

describe('topicsNamedIn', () => {
  it.each([
    ['Cannot get to sleep', ['sleep']],
    ['Low mood and panic attacks', ['depressed mood', 'anxiety']],
    ['Alcohol use disorder, severe', ['substance use']],
    ['PTSD after the assault', ['trauma']],
    ['Couch-surfing since June', ['housing']],
    ['GAD', ['anxiety']],
    ['Sleeps well and enjoys her work', []],
    ['My boss gives me grief', []],
    ['Addicted to his phone', []],
    ['Aggressive treatment of the tumor', []],
  ])('reads “%s”', (text, expected) => {
    expect(names(topicsNamedIn(text))).toEqual(expected)
  })
})

describe('topicsOfCode', () => {
  it.each([
    ['F32.1', ['depressed mood']],
    ['f43.10', ['trauma']],
    ['F43.23', ['depressed mood', 'anxiety']],
    ['F17.210', []],
    ['I10', []],
  ])('knows %s', (code, expected) => {
    expect(names(topicsOfCode(code))).toEqual(expected)
  })

  it('tells what a diagnosis is about from what is a part of it', () => {
    const sleep = topics.find(({ name }) => name === 'sleep')
    expect(sleep && belongsTo(sleep, 'F32.1')).toBe(true)
    expect(sleep && belongsTo(sleep, 'F42.2')).toBe(true)
    expect(sleep && belongsTo(sleep, 'F70')).toBe(false)
  })
})

describe('topicsOfInstrument', () => {
  it.each([
    ['phq-9', ['depressed mood']],
    ['gad-7', ['anxiety']],
    ['pcl-5', ['trauma']],
    ['audit', ['substance use']],
    ['isi', ['sleep']],
    ['c-ssrs', []],
  ])('knows %s', (id, expected) => {
    const instrument = findInstrument(id)
    expect(instrument && names(topicsOfInstrument(instrument))).toEqual(expected)
  })
})
