/** The whole way of a therapist at a terminal: a practice, a plan, the check, the PDF. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inFolder, runBinary } from '../../helpers/run.ts'
import { hasTerminal } from '../../helpers/terminal.ts'
import { day, setUp, withTemplate, writeIt } from './conversations.ts'
import { hold, says, take, takeAll, talkAt } from './talk.ts'

const plan = 'clients/P-1042/plan.yaml'
const lint = (cwd: string) => {
  const { code, stdout } = runBinary(['lint', '--format', 'json', '--as-of', day], { cwd })
  const { findings } = JSON.parse(stdout) as { findings: { rule: string; severity: string }[] }
  return { code, rules: findings.filter(({ severity }) => severity !== 'info').map((f) => f.rule) }
}

describe.skipIf(!hasTerminal)('the whole way', { timeout: 60_000 }, () => {
  it('from nothing to a PDF', async () => {
    await inFolder({}, async (cwd) => {
      expect((await hold(['init'], setUp, { cwd })).code).toBe(0)

      await talkAt(['new', '--as-of', day], { cwd }, async (t) => {
        await takeAll(t, withTemplate)
        await t.until('11 of 11: looking over')
        expect(t.screen()).toContain('All asked. Lint finds 2 errors and 1 warning.')
        expect(existsSync(join(cwd, plan))).toBe(false)

        // A look at the whole, then back to the blank that was left out.
        await take(t, { ask: 'Write the plan, or mend', type: 'show', sees: '› 2 Show it first' })
        await t.until('11 of 11')
        expect(t.whole()).toContain('# ---- What we aim for')
        await take(t, {
          ask: 'Write the plan, or mend',
          type: '3',
          sees: '› 3 Fill in: GAD-7 score that would be enough',
        })
        await take(t, says('GAD-7 score that would be enough', '8', '→ GAD-7 8: mild'))
        await t.until('All asked. Lint finds 1 warning.')
        expect(t.screen()).toMatch(/3 Mend: Objective calmer-mother/)
        await take(t, writeIt)
        expect(await t.closed).toBe(0)
        expect(t.screen()).toContain(`txplan lint ${plan}`)
      })

      const text = readFileSync(join(cwd, plan), 'utf8')
      expect(text).toContain(
        'By January 16, 2027, J. R. will bring the GAD-7 score down from 15 to 8',
      )
      expect(text).toContain('target_date: 2027-01-16')
      for (const words of [
        'effective: 2026-11-21',
        'clinician: r-salter',
        'library: gad/gad7-score',
        'statement: J. R. will read for 30 minutes on 4 evenings a week by March 1, up from 1',
        'statement: be a calmer mother',
        'target_date: 2027-02-13',
        '- { kind: Treatment, date: 2026-11-21 }',
        'next: 2027-02-19',
      ])
        expect(text).toContain(words)
      // Only what was kept on purpose, and what comes after the plan.
      expect(lint(cwd).rules).toEqual(['objective-not-measurable'])
      const { code } = runBinary(['render', plan, '-o', 'plan.pdf'], { cwd })
      expect(code).toBe(0)
      expect(readFileSync(join(cwd, 'plan.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    })
  })
})
