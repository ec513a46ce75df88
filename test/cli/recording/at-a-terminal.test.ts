/** Entries of a record at a real terminal: a session, a questionnaire with a critical answer, a window closed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inFolder } from '../../helpers/run.ts'
import { hasTerminal } from '../../helpers/terminal.ts'
import { enters, hold, moves, open, says, take, talkAt } from '../writing/talk.ts'

const plan = `txplan: 1
clinician: salter
client: { initials: Z. A., record: P-9 }
effective: 2026-09-01
setting: { place_of_service: "11" }
diagnoses: [{ id: mdd, code: F33.1, status: primary }]
goals:
  - id: mood
    statement: Walk again
    objectives:
      - { id: walks, statement: Walk three times a week, target_date: 2027-01-15 }
      - { id: score, statement: PHQ-9 at most 9, target_date: 2027-01-15 }
interventions:
  - { id: activation, modality: CBT, technique: Activities }
`
const files = {
  'txplan.yaml': 'txplan: 1\nclinicians:\n  - { id: salter, name: Ruth Salter }\n',
  'clients/z-a/plan.yaml': plan,
}
const day = ['--as-of', '2026-11-24']
const recordIn = (cwd: string) => readFileSync(join(cwd, 'clients/z-a/record.yaml'), 'utf8')

describe.skipIf(!hasTerminal)('at a terminal', () => {
  it('a session is asked for; a code that does not fit is said at once', async () => {
    await inFolder(files, async (cwd) => {
      const turns = [
        enters('On which day was the session?'),
        enters('Did the client come?'),
        says('When did it begin?', '2pm', '→ 14:00'),
        says('When did it end?', '2:53 pm', '→ 53 minutes: 90837'),
        { ask: 'Which service code?', before: ['ctrl-u'] as const, type: '90834', sees: '› 90834' },
        {
          ask: 'Change it, or keep it as it is?',
          sees: '90834 stands for 38 to 52 minutes; here it is 53.',
        },
        { ask: 'Which service code?', before: ['ctrl-u'] as const, type: '90837', sees: '› 90837' },
        { ask: 'Where was the client?', sees: '› 11 office' },
        enters('In which form?'),
        moves('Which objectives were worked on?', 'space'),
        moves('What was done?', 'space'),
        says('How did the client respond?', 'Walked twice.'),
        says('What was seen of risk?', 'Asked; no thoughts of suicide.'),
        says('What comes next?', 'Three walks.'),
        enters('Anything else for the record?'),
      ]
      const { code, terminal } = await hold(['session', 'add', 'z-a', ...day], turns, {
        cwd,
        rows: 40,
      })
      expect(code, terminal.whole()).toBe(0)
      expect(recordIn(cwd)).toContain(`sessions:
  - id: s-2026-11-24
    date: 2026-11-24
    start: "14:00"
    end: "14:53"
    service_code: "90837"
    place_of_service: "11"
    modality: Individual, in person
    attendance: attended
    clinician: salter
    objectives: [walks]
    interventions: [activation]
    response: Walked twice.
    risk: Asked; no thoughts of suicide.
    plan: Three walks.
`)
    })
  }, 60_000)

  it('a critical answer in one line leads to the safety question, and to nothing else', async () => {
    await inFolder(files, async (cwd) => {
      const args = ['measure', 'z-a', 'phq-9', '--items', '2,2,2,1,1,1,2,0,1', ...day]
      const turns = [
        { ask: 'Was it asked about?', sees: 'Item 9 (thoughts of death or self-harm)', type: '1' },
        says('What was found, and what was done?', 'A passing wish; no plan, no intent.'),
      ]
      const { code, terminal } = await hold(args, turns, { cwd, rows: 40 })
      expect(code, terminal.whole()).toBe(0)
      expect(terminal.whole()).toContain('PHQ-9: 12 of 27, moderate')
      expect(recordIn(cwd)).toContain(
        'note: "Asked about item 9: A passing wish; no plan, no intent."',
      )
    })
  }, 60_000)

  it('what was typed is there after the window was closed', async () => {
    await inFolder(files, async (cwd) => {
      await talkAt(['event', 'add', 'z-a', ...day], { cwd }, async (terminal) => {
        await take(terminal, { ask: 'What kind of event?', type: 'crisis', sees: '› 2 Crisis' })
        await terminal.until(open('On which day did it happen?'))
        await take(terminal, enters('On which day did it happen?'))
        await terminal.until(open('What happened?'))
        terminal.type('Called at night')
        await terminal.until('Called at night')
        terminal.press('ctrl-c')
        expect(await terminal.closed).toBe(1)
        expect(terminal.whole()).toContain('txplan event add clients/z-a/plan.yaml --resume')
      })
      await talkAt(['event', 'add', 'z-a', '--resume', ...day], { cwd }, async (terminal) => {
        await terminal.until('Called at night')
        terminal.type('; safe now.')
        await terminal.until('Called at night; safe now.')
        terminal.press('enter')
        expect(await terminal.closed).toBe(0)
        expect(terminal.whole()).toContain('This brings the review forward to December 8, 2026')
      })
      expect(recordIn(cwd)).toContain('kind: crisis, what: Called at night; safe now. }')
    })
  }, 60_000)
})
