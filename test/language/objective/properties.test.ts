import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge } from '../../../src/language/objective/judge.ts'
import { readObjective } from '../../../src/language/objective/read.ts'

const letters = (text: string): string => {
  const { specific, measurable, timeBound } = judge(text)
  return [specific.met && 'S', measurable.met && 'M', timeBound.met && 'T'].filter(Boolean).join('')
}

describe('any text', () => {
  const vocabulary =
    "client E. A. D.'s Ms. will not walk name use feel PHQ-9 3/10 2/3 12/4/2026 4-7-8 80% $5 3x/week by within for from to and or , . ; : ( ) [ ] “ ” \" ' — ___ two half every no fewer than at least March may day weeks session when as evidenced by of a the 99999999999999999999 1e9 -3 0".split(
      ' ',
    )
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.array(fc.constantFrom(...vocabulary), { maxLength: 60 }).map((some) => some.join(' ')),
    fc.array(fc.constantFrom(...vocabulary), { maxLength: 60 }).map((some) => some.join('')),
  )

  it('is read and judged, with every mention where it says', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { specific, measurable, timeBound, missing, smart, suggestion } = judge(text)
        expect(smart).toBe(missing.length === 0)
        expect(suggestion === undefined).toBe(smart)
        const { text: same, actor, ...lists } = readObjective(text)
        expect(same).toBe(text)
        const mentions = [
          ...(actor ? [actor] : []),
          ...Object.values(lists).flat(),
          ...[specific, measurable, timeBound].flatMap(({ decidedBy }) => decidedBy),
        ]
        for (const { start, end, text: said } of mentions) expect(text.slice(start, end)).toBe(said)
      }),
      { numRuns: 2000 },
    )
  })

  it('is judged the same each time, whatever was judged in between', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const first = JSON.stringify([judge(one), readObjective(one)])
        judge(other)
        expect(JSON.stringify([judge(one), readObjective(one)])).toBe(first)
      }),
      { numRuns: 300 },
    )
  })

  it('may hold control characters, halves of pairs and emoji', () => {
    const odd = ['\0', '\u0007', '\uD83D', '\uDE00', '😀👩‍👩‍👧', '\u202E', '\uFEFF']
    for (const one of odd) {
      expect(letters(`${one}Ct. will walk 200 feet by March 3.`)).toBe(
        letters('Ct. will walk 200 feet by March 3.'),
      )
      expect(letters(one)).toBe('')
    }
  })
})

describe('a deadline', () => {
  const acts: readonly string[] = [
    'Client will walk to the mailbox',
    'I will call my sister',
    'Pt. will dress with minimal assistance',
    'Ct. will name three triggers',
    'Jamal will raise his hand before speaking',
    'The couple will eat dinner together',
    'Earn a GED',
    'Name two warning signs',
    'Use two coping skills',
    'Client will write a relapse prevention plan',
    'Client will feel calmer',
    'Improve communication',
    'Use coping skills',
    'Work on trust',
    'Exercise more',
    'Fewer panic attacks',
  ]
  const deadlines: readonly string[] = [
    'by March 3',
    'by 3/15/2027',
    'by 2027-03-15',
    'by September',
    'by Friday',
    'within 6 weeks',
    'in two months',
    'over the next 30 days',
    'by week 4',
    'by session 6',
    'by next session',
    'this week',
    'by discharge',
    'before surgery',
    'by the end of the month',
    'by Christmas',
  ]

  it.each(acts)('makes it time-bound and no more or less specific: %s', (act) => {
    const without = judge(`${act}.`)
    expect(without.timeBound.met).toBe(false)
    for (const deadline of deadlines) {
      const sentence = `${act} ${deadline}.`
      const { specific, measurable, timeBound } = judge(sentence)
      expect({ sentence, s: specific.met, t: timeBound.met }, specific.because).toEqual({
        sentence,
        s: without.specific.met,
        t: true,
      })
      // A call by Friday is done or not done; a call, by itself, may be meant to come again.
      if (without.measurable.met) expect(measurable.met, sentence).toBe(true)
    }
  })

  it.each(acts)('may also come first: %s', (act) => {
    const { specific, measurable } = judge(`${act}.`)
    for (const deadline of deadlines) {
      const first = `${deadline[0]?.toUpperCase()}${deadline.slice(1)}`
      const small = /^(?:I|Pt|Ct|Client|Jamal)\b/.test(act)
        ? act
        : `${act[0]?.toLowerCase()}${act.slice(1)}`
      const sentence = `${first}, ${small}.`
      const verdict = judge(sentence)
      expect(
        { sentence, s: verdict.specific.met, t: verdict.timeBound.met },
        verdict.specific.because,
      ).toEqual({ sentence, s: specific.met, t: true })
      if (measurable.met) expect(verdict.measurable.met, sentence).toBe(true)
    }
  })
})

describe('what changes the look and not the meaning', () => {
  const sentences: readonly string[] = [
    'Client will walk to the mailbox.',
    'Client will walk 200 feet within 6 weeks.',
    'Client will call two friends by March 3.',
    'Client will feel less anxious.',
    'Client will use coping skills when upset.',
    'Client will use two coping skills per day by 12/4/2026.',
    'Client will attend AA 3 times a week for 90 days.',
    'Client will name three triggers by session 6.',
    'Client will identify triggers for drinking.',
    'Client will reduce the PHQ-9 score from 17 to 9 by December 29, 2026.',
    'Client will rate pain at 3/10 or less by discharge.',
    'Client will not drink for 30 days.',
    'Client will have no panic attacks over the next month.',
    'Client will exercise more.',
    'Client will eat breakfast daily.',
    'Client will dress independently by Friday.',
    'Client will dress with minimal assistance.',
    'Client will complete 80% of homework assignments this semester.',
    'Client will work on trust.',
    'Client will talk about feelings in session.',
    'Client will learn to use a cane within two weeks.',
    'Client will understand his diagnosis.',
    'Client will practice 4-7-8 breathing nightly.',
    'Client will improve communication, as evidenced by two dinners a week.',
    'Client will lower his A1c to 6.5 by June.',
    'Client will sleep at least 7 hours a night on 5 of 7 nights by May 1.',
    'Client will walk away when criticized.',
    'Client will take every dose this month.',
    'Client will take medication as prescribed.',
    'Client will smoke fewer cigarettes.',
    'Client will smoke no more than 5 cigarettes a day by 3/15.',
    'Client will write a letter to his father by next session.',
    'Client will be in bed by 10:30 pm.',
    'Client will attend therapy.',
    'Client will speak to his wife without yelling.',
    'Client will have a better relationship with his mother.',
    'Client will stand for 5 minutes, holding the rail.',
    'Client will call his sponsor and feel better.',
    'Client will pay the rent on time each month.',
    'Client will graduate someday.',
    "Client will say 'no' to one request a week.",
    'Client will tell his partner "I need a break" twice this week.',
  ]
  const changes: Readonly<Record<string, (text: string) => string>> = {
    'a small first letter': (text) => `c${text.slice(1)}`,
    'no full stop': (text) => text.replace(/\.$/, ''),
    'Ct.': (text) => text.replace('Client', 'Ct.'),
    Ct: (text) => text.replace('Client', 'Ct'),
    'Pt.': (text) => text.replace('Client', 'Pt.'),
    Patient: (text) => text.replace('Client', 'Patient'),
    'The client': (text) => text.replace('Client', 'The client'),
    Resident: (text) => text.replace('Client', 'Resident'),
    'Ms. Diaz': (text) => text.replace('Client', 'Ms. Diaz'),
    'E. A.': (text) => text.replace('Client', 'E. A.'),
    'Ms. D.': (text) => text.replace('Client', 'Ms. D.'),
    'I.': (text) => text.replace('Client', 'I.'),
    EA: (text) => text.replace('Client', 'EA'),
    Student: (text) => text.replace('Client', 'Student'),
    'straight quotes around it': (text) => `"${text}"`,
    'curly quotes around it': (text) => `“${text}”`,
    'curly quotes in it': (text) => text.replace(/'/g, '’').replace(/"([^"]*)"/g, '“$1”'),
    'double spaces': (text) => text.replace(/ /g, '  '),
    'hard spaces': (text) => text.replace(/ /g, '\u00A0'),
    'a line break in the middle': (text) => text.replace(/^(\S+ \S+ \S+) /, '$1\n'),
    'spaces around it': (text) => `  ${text}\n`,
    'a bullet before it': (text) => `- ${text}`,
    'a number before it': (text) => `1. ${text}`,
    'Objective: before it': (text) => `Objective: ${text}`,
  }

  it.each(Object.entries(changes))('leaves the letters as they were: %s', (_, change) => {
    const differing = sentences.flatMap((sentence) => {
      const [before, after] = [letters(sentence), letters(change(sentence))]
      return before === after ? [] : [`${change(sentence)}: ${before} became ${after}`]
    })
    expect(differing).toEqual([])
  })
})
