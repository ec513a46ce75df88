import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'
import { planOf } from './plan-of.ts'

const said = saidBy('target-contradicts-statement')
const found = (statement: string, measure: string, status?: string) =>
  said(planOf(statement, { measure, ...(status ? { status } : {}) })).length

describe('target-contradicts-statement', () => {
  it('quotes the sentence and the field', () => {
    const measure = '{ instrument: phq-9, target: { at_most: 10 } }'
    expect(said(planOf('PHQ-9 will fall from 17 to 9 by December', { measure }))).toEqual([
      'objectives[0].measure.target.at_most: Objective o, “PHQ-9 will fall from 17 to 9 …”: the sentence says “9”, and the target is at most 10.',
    ])
  })

  it('quotes the bound and the unit', () => {
    const measure = '{ behavior: walks, unit: days a week, target: { at_least: 5 } }'
    expect(said(planOf('Client will walk on at least 4 days a week', { measure }))).toEqual([
      'objectives[0].measure.target.at_least: Objective o, “Client will walk on at least 4 …”: the sentence says “at least 4 days a week”, and the target is at least 5 days a week.',
    ])
  })

  it.each([
    ['Client will walk on 4 days a week', '{ behavior: walks, target: { at_least: 5 } }'],
    [
      'Client will take two 10-minute walks on at least 4 days a week',
      '{ behavior: walks, unit: days a week, target: { at_least: 5 } }',
    ],
    [
      'Client will attend three AA meetings weekly',
      '{ behavior: AA meetings, unit: meetings a week, target: { at_least: 4 } }',
    ],
    [
      'Client will attend group twice a week',
      '{ behavior: sessions attended, unit: times a week, target: { at_least: 3 } }',
    ],
    [
      'Client will sleep 7 to 9 hours a night',
      '{ behavior: sleep, unit: hours a night, target: { between: [6, 9] } }',
    ],
    [
      'Client will complete 80 percent of homework',
      '{ behavior: homework completed, unit: "%", target: { at_least: 90 } }',
    ],
    [
      'Client will lower her anxiety from 8/10 to 4/10 or less',
      '{ behavior: anxiety, unit: of 10, baseline: { value: 8 }, target: { at_most: 3 } }',
    ],
    [
      'Hip abductor strength from 2+ to 3+',
      '{ behavior: hip abductors, baseline: { value: 2+ }, target: { equals: 4+ } }',
    ],
    [
      'Client will not drink alcohol for 90 consecutive days',
      '{ behavior: days without alcohol, unit: days, target: { at_least: 60 } }',
    ],
    [
      'Client will reduce PHQ-9 score by at least 5 points',
      '{ instrument: phq-9, baseline: { value: 15 }, target: { at_most: 9 } }',
    ],
    [
      'Client will reduce PHQ-9 score by 5 points',
      '{ instrument: phq-9, baseline: { value: 15 }, target: { change_by: -6 } }',
    ],
  ])('finds: %s, %s', (statement, measure) => expect(found(statement, measure)).toBe(1))

  it('finds the same number of another unit or period', () => {
    const exercise = '{ behavior: exercise, unit: hours a day, target: { at_least: 30 } }'
    expect(found('Client will exercise 30 minutes a day', exercise)).toBe(1)
    const practice = '{ behavior: practice, unit: times a day, target: { at_least: 4 } }'
    expect(found('Client will practice 4 times a week', practice)).toBe(1)
  })

  it('holds a scale of whole points to “below”, other things not', () => {
    const score = (target: number) => `{ instrument: phq-9, target: { at_most: ${target} } }`
    expect(found('PHQ-9 below 5 within 12 weeks', score(4))).toBe(0)
    expect(found('PHQ-9 below 5 within 12 weeks', score(5))).toBe(1)
    const percent = '{ behavior: A1c, unit: "%", target: { at_most: 7 } }'
    expect(found('Client will bring A1c below 7%', percent)).toBe(0)
  })

  it('does not judge what was put off or replaced', () => {
    const measure = '{ behavior: walks, unit: days a week, target: { at_least: 5 } }'
    expect(found('Client will walk on 4 days a week', measure, 'revised')).toBe(0)
    expect(found('Client will walk on 4 days a week', measure, 'met')).toBe(1)
  })
})

describe('is silent where the figure is there in another form', () => {
  it.each([
    // Several figures, of which one is the target.
    [
      'Client will take two 10-minute walks on at least 4 days a week by March 1, 2027',
      '{ behavior: walks, unit: days a week, baseline: { value: 1 }, target: { at_least: 4 } }',
    ],
    [
      'Client will sleep at least seven hours a night on 5 of 7 nights',
      '{ behavior: nights with 7 hours of sleep, unit: nights a week, target: { at_least: 5 } }',
    ],
    [
      'Client will use 2 of 5 coping skills from her list in 80% of conflicts',
      '{ behavior: conflicts in which a skill is used, unit: percent, target: { at_least: 80 } }',
    ],
    [
      'Child will stay seated for 15 minutes in 4 out of 5 trials',
      '{ behavior: minutes seated, unit: minutes, target: { at_least: 15 } }',
    ],
    [
      'When anxiety is above 7/10, client will use a grounding skill 3 times a week',
      '{ behavior: grounding skill used, unit: times a week, target: { at_least: 3 } }',
    ],
    [
      'Client will eat 3 meals and 2 snacks a day',
      '{ behavior: meals, unit: meals a day, target: { at_least: 3 } }',
    ],
    // Worked out.
    [
      'Client will reduce panic attacks from 8 a week by half',
      '{ behavior: panic attacks, unit: attacks a week, baseline: { value: 8 }, target: { at_most: 4 } }',
    ],
    [
      'Client will reduce panic attacks by 50%',
      '{ behavior: panic attacks, unit: attacks a week, baseline: { value: 8 }, target: { change_by: -50% } }',
    ],
    [
      'Client will reduce PHQ-9 score by at least 5 points within 12 weeks',
      '{ instrument: phq-9, baseline: { value: 15 }, target: { at_most: 10 } }',
    ],
    [
      'Client will exercise for 30 minutes, 5 times per week',
      '{ behavior: exercise, unit: minutes a week, target: { at_least: 150 } }',
    ],
    [
      'By discharge, client will name 3 triggers and 3 coping skills',
      '{ behavior: triggers and coping skills named, target: { at_least: 6 } }',
    ],
    [
      'Client will complete 4 of 5 homework assignments',
      '{ behavior: homework completed, unit: "%", target: { at_least: 80 } }',
    ],
    // Other units, periods and words.
    [
      'Client will stand for 1 hour',
      '{ behavior: standing, unit: minutes, target: { at_least: 60 } }',
    ],
    [
      'Client will practice 10 minutes a day',
      '{ behavior: practice, unit: minutes a week, target: { at_least: 70 } }',
    ],
    [
      'Client will attend group twice a week',
      '{ behavior: groups attended, unit: groups a week, target: { at_least: 2 } }',
    ],
    [
      'Client will sleep 7-9 hours a night',
      '{ behavior: sleep, unit: hours a night, target: { at_least: 7 } }',
    ],
    [
      'Client will practice 4-7-8 breathing daily',
      '{ behavior: days with breathing practice, unit: days a week, target: { at_least: 7 } }',
    ],
    [
      'Client will attend two groups a week',
      '{ behavior: groups attended, unit: groups a month, target: { at_least: 8 } }',
    ],
    [
      'Client will attend 8 groups a month',
      '{ behavior: groups attended, unit: groups a week, target: { at_least: 2 } }',
    ],
    // Figures of other things.
    [
      'Client will stay off cocaine through March, as shown by 12 weekly urine screens',
      '{ behavior: positive urine screens, target: { at_most: 0 } }',
    ],
    [
      'Client will walk with minimal assistance for 50 feet x 3',
      '{ behavior: assistance to walk 50 feet, target: { equals: minimal assistance } }',
    ],
    [
      'Client will keep a 2-week sleep diary and be in bed by 11 pm on 5 nights',
      '{ behavior: nights in bed by 11, unit: nights a week, target: { at_least: 5 } }',
    ],
    [
      'Diana will hand over 5 of her 11 weekly tasks',
      '{ behavior: tasks handed over, unit: tasks a week, target: { at_least: 5 } }',
    ],
  ])('%s, %s', (statement, measure) => expect(found(statement, measure)).toBe(0))

  it('has nothing to say of a sentence without figures, or a measure without a target', () => {
    expect(found('Client will walk more', '{ behavior: walks, target: { at_least: 5 } }')).toBe(0)
    expect(found('Client will walk on 4 days a week', '{ behavior: walks }')).toBe(0)
  })
})
