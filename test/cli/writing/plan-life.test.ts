/** A review and a discharge at a terminal: broken off, gone on with, looked over, written. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inFolder, runBinary } from '../../helpers/run.ts'
import { hasTerminal } from '../../helpers/terminal.ts'
import { day, practice } from './conversations.ts'
import { enters, moves, open, says, type Turn, takeAll, talkAt } from './talk.ts'

const file = 'clients/p-1/plan.yaml'
const plan = `# Mine.
txplan: 1
status: active
revision: { number: 1, date: 2026-09-01, kind: initial }
effective: 2026-09-01
clinician: salter
client: { initials: J. R., record: P-1 }
goals:
  - id: mood
    statement: Get up in the morning again
    objectives:
      - id: score
        statement: J. R.'s PHQ-9 falls from 16 to 9 or lower by January 15, 2027
        measure: { instrument: phq-9, baseline: { value: 16, date: 2026-09-01 }, target: { at_most: 9 } }
        target_date: 2027-01-15
        interventions: [ba]
      - id: walks
        statement: J. R. walks 20 minutes on 4 days a week by January 15, 2027, up from 0
        target_date: 2027-01-15
        interventions: [ba]
interventions:
  - { id: ba, modality: CBT, technique: Activity planning, frequency: weekly, minutes: 45, duration: 12 weeks }
review: { every: 90 days }
signatures:
  - { role: client, name: J. R., signed: 2026-09-01, method: ink }
`
const record = `txplan: 1
sessions:
  - { date: 2026-11-10, objectives: [score] }
measures:
  - { instrument: phq-9, date: 2026-11-10, score: 8 }
`

const files = { 'txplan.yaml': practice, [file]: plan, 'clients/p-1/record.yaml': record }
const planIn = (cwd: string): string => readFileSync(join(cwd, file), 'utf8')

const score: Turn[] = [
  { ask: 'Where does it stand? (score)', sees: '› 1 Met' },
  { ask: 'What shows it? (score)', sees: 'PHQ-9 16 on September 1 → 8 on November 10, 2026' },
  { ask: 'What becomes of it? (score)', sees: '› 3 Close it as met' },
]

const walks: Turn[] = [
  { ask: 'Where does it stand? (walks)', type: '3', sees: '› 3 Some progress' },
  says('How much of the way', '50'),
]

const closing: Turn[] = [
  enters('What becomes of it? (walks)'),
  enters('Another objective for this goal?'),
  says('What came out of the review', 'PHQ-9 is at its target; walks come next.'),
  says('How did the client take part', 'She chose what comes next'),
  { ask: 'What was decided on the whole?', sees: '› 2 Treatment goes on with the changes' },
  enters('When is the next review?'),
]

describe.skipIf(!hasTerminal)('at a terminal', { concurrent: true, timeout: 60_000 }, () => {
  it('a review: killed in the middle of a word, gone on with, looked over, written', async () => {
    await inFolder(files, async (cwd) => {
      const args = ['review', 'clients/p-1', '--as-of', day]
      await talkAt(args, { cwd }, async (t) => {
        await takeAll(t, [
          enters('Why is the plan reviewed now?'),
          enters('On which day was the plan reviewed'),
        ])
        await t.until(open('Where does it stand? (score)'))
        expect(t.screen()).toContain('PHQ-9: 16 on September 1, 8 on November 10, 2026.')
        await takeAll(t, [...score, ...walks])
        await t.until(open('What shows it? (walks)'))
        t.type('Two walks')
        await t.until('› Two walks')
        t.kill('SIGKILL')
        await t.closed
      })
      expect(planIn(cwd)).toBe(plan)
      await talkAt([...args, '--resume'], { cwd }, async (t) => {
        await t.until('› Two walks')
        t.type(' a week, by her log')
        await takeAll(t, [
          { ask: 'What shows it? (walks)', sees: '› Two walks a week, by her log' },
          ...closing,
          moves('Write it', 'down'),
        ])
        await t.until('+ Revision signed: 1')
        await takeAll(t, [{ ask: 'Write it', sees: '› 1 Write it into the plan' }])
        expect(await t.closed).toBe(0)
        expect(t.screen()).toContain('Revision 2 is to be signed by:')
        expect(t.screen()).toContain('J. R. (client)')
      })
      const text = planIn(cwd)
      expect(text).toContain('evidence: Two walks a week, by her log\n')
      expect(text).toContain('status: met')
      expect(text).toContain('decision: update')
      expect(text).toMatch(/^# Mine\./)
      expect(runBinary([...args, '--resume'], { cwd }).code).toBe(2)
    })
  })

  it('a review that is gone on with says where the plan was revised meanwhile', async () => {
    await inFolder(files, async (cwd) => {
      const args = ['review', 'clients/p-1', '--as-of']
      await talkAt([...args, day], { cwd }, async (t) => {
        await takeAll(t, [enters('Why is the plan reviewed now?')])
        await t.until(open('On which day was the plan reviewed'))
        t.press('ctrl-c')
        await t.closed
      })
      const later = plan.replace('number: 1, date: 2026-09-01', 'number: 2, date: 2031-01-10')
      writeFileSync(join(cwd, file), later)
      await talkAt([...args, '2031-02-01', '--resume'], { cwd }, async (t) => {
        await t.until(open('On which day was the plan reviewed'))
        expect(t.screen().replace(/\s+/g, ' ')).toContain(
          'The plan became revision 2 on January 10, 2031, after this was begun on',
        )
        t.press('ctrl-c')
        await t.closed
      })
    })
  })

  it('a correction: of what kind it is was said already, and what changed stands above why', async () => {
    await inFolder(files, async (cwd) => {
      await talkAt(['revise', 'clients/p-1', '--amend', '--as-of', day], { cwd }, async (t) => {
        await t.until(open('Why was the plan changed?'))
        expect(t.screen()).toContain('Git knows no earlier version')
        await takeAll(t, [says('Why was the plan changed?', 'A slip'), enters('Write it')])
        expect(await t.closed).toBe(0)
        expect(t.screen()).not.toContain('Of what kind')
      })
      expect(planIn(cwd)).toContain(`number: 2, date: ${day}, kind: correction, reason: A slip,`)
    })
  })

  it('a review: what lint finds leads back to its question', async () => {
    await inFolder(files, async (cwd) => {
      await talkAt(['review', 'clients/p-1', '--as-of', day], { cwd }, async (t) => {
        await takeAll(t, [
          enters('Why is the plan reviewed now?'),
          enters('On which day was the plan reviewed'),
          ...score.slice(0, 2),
          { ask: 'What becomes of it? (score)', type: '1', sees: '› 1 Go on' },
          ...walks,
          says('What shows it? (walks)', 'Two walks a week'),
          enters('What becomes of it? (walks)'),
          ...closing.slice(2, 4),
          enters('What was decided on the whole?'),
          enters('When is the next review?'),
        ])
        await t.until('Lint finds 1 thing that it did not find before')
        await takeAll(t, [
          { ask: 'Write it', type: '3', sees: '› 3 Mend' },
          { ask: 'What becomes of it? (score)', type: '3', sees: '› 3 Close' },
        ])
        await t.until(open('Another objective for this goal?'))
        t.press('ctrl-c')
        expect(await t.closed).toBe(1)
        expect(t.screen()).toMatch(/Go on with: txplan review clients\/p-1\/plan\.yaml\s+--resume/)
      })
      expect(planIn(cwd)).toBe(plan)
    })
  })

  it('a discharge, with its summary', async () => {
    await inFolder(files, async (cwd) => {
      await talkAt(['discharge', 'clients/p-1', '--as-of', day], { cwd }, async (t) => {
        await takeAll(t, [
          { ask: 'Why does treatment end?', type: 'moved', sees: '› The client moved away' },
          enters('On which day did it end?'),
          { ask: 'How does it stand at the end? (score)', sees: '› 1 Met' },
          enters('What shows it? (score)'),
          { ask: 'How does it stand at the end? (walks)', type: '2', sees: '› 2 Partly met' },
          enters('What shows it? (walks)'),
          { ask: 'And the goal as a whole?', sees: '› 2 Partly met' },
          { ask: 'How did it end, in a few words?', sees: '› 1 of 2 objectives met, 1 in part' },
          says('What follows treatment?', 'A letter to her new therapist'),
          enters('To whom is the client referred?'),
          enters('What do you recommend?'),
          { ask: 'The discharge summary:', sees: 'Treatment ended: The client moved away.' },
          enters('Write it'),
        ])
        expect(await t.closed).toBe(0)
        expect(t.screen()).toContain('Wrote p-1-discharge.pdf')
      })
      expect(planIn(cwd)).toContain('status: discharged')
      expect(existsSync(join(cwd, 'p-1-discharge.pdf'))).toBe(true)
    })
  })
})
