/** `txplan render --for payer` and `--sections`: what is in the document, what is told, what is refused. */
import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sectionIds } from '../../../src/plan/section-ids.ts'
import { onlySections } from '../../../src/render/layout/sections.ts'
import { planView } from '../../../src/render/plan-view/plan-view.ts'
import { inFolder, runInProcess } from '../../helpers/run.ts'
import { filledPlan } from '../../render/plan-view/filled-plan.ts'

const plan = `txplan: 1
id: sleep
status: active
revision: { number: 2, date: 2026-10-01, reason: secret reason }
client: { name: Marcy Dole, record: M-1, coverages: [{ payer: Acme, profile: va-105 }] }
assessment: { presenting_problem: Lies awake, history: { trauma: secret trauma } }
problems: [{ id: awake, statement: Awake until four }]
goals: [{ id: rest, statement: Sleep through the night, x-secret-name: secret }]
notes: secret notes
tags: [secret]
`

const render = (cwd: string, ...args: string[]) =>
  runInProcess(['render', 'a.plan.yaml', ...args], { cwd })

describe('render --for payer', () => {
  it('holds what is asked for, and tells the rest by its field', async () => {
    await inFolder({ 'a.plan.yaml': plan }, async (cwd) => {
      const { code, stdout, stderr } = await render(cwd, '--for', 'payer', '--to', 'md')
      expect(code).toBe(0)
      expect(stdout).toContain('**Prepared for:** Acme')
      expect(stdout).toContain('Sleep through the night')
      expect(stdout + stderr).not.toMatch(/secret/)
      expect(stderr).toMatch(
        /^Left out, for nobody asks for it:\n {2}Notes, Tags\n {2}and fields of: This revision \(1\), Why treatment now \(1\), Goals \(1\)\n/m,
      )
      expect(stderr).toMatch(
        /Asked for, and not in the plan:\n(?: {2}.+\n)* {2}measurable objectives\n/,
      )
    })
  })

  it('puts in what is asked for by name, and offers what the text was not read to ask for', async () => {
    await inFolder(
      { 'a.plan.yaml': plan.replace('tags:', 'duration: 12 weeks\ntags:') },
      async (cwd) => {
        const plain = await render(cwd, '--for', 'payer', '--to', 'md')
        expect(plain.stderr).toContain('To put them in: --with duration\n')
        expect(plain.stdout).not.toContain('12 weeks')
        const more = await render(cwd, '--for', 'payer', '--to', 'md', '--with', 'duration')
        expect(more.stdout).toContain('12 weeks')
        expect(more.stderr).not.toContain('--with')
      },
    )
  })

  it('carries no copy of the plan in its PDF, and is called by its reader', async () => {
    await inFolder({ 'a.plan.yaml': plan }, async (cwd) => {
      const { code, stderr } = await render(cwd, '--for', 'payer')
      expect(code, stderr).toBe(0)
      const pdf = readFileSync(join(cwd, 'a-r2-payer.pdf'), 'latin1')
      expect(pdf).toContain('manifest.json')
      expect(pdf).not.toMatch(/plan\.yaml|secret/)
    })
  })

  it.each([
    [
      ['--for', 'payer', '--profile', 'va-15'],
      /There is no profile “va-15”\.\nDid you mean: --profile va-105/,
    ],
    [['--profile', 'va-105'], /Add: --for payer/],
    [['--with', 'duration'], /Add: --for payer/],
    [['--for', 'payer', '--with', 'durations'], /Did you mean duration\?/],
    [['--for', 'client', '--sections', 'goals'], /--sections is for the whole plan/],
    [
      ['--sections', 'gaols'],
      /There is no section “gaols”\.\nDid you mean goals\? Known are: summary, /,
    ],
    [['--sections', ','], /names no section/],
  ])('refuses %j', async (args, words) => {
    await inFolder({ 'a.plan.yaml': plan }, async (cwd) => {
      const { code, stderr } = await render(cwd, '--to', 'md', ...args)
      expect(stderr).toMatch(words)
      expect(code).toBe(2)
    })
  })

  it('is for one payer where there are two, and names the other', async () => {
    const two = plan.replace('}] }', '}, { payer: Omega, profile: tricare }] }')
    await inFolder({ 'a.plan.yaml': two }, async (cwd) => {
      const first = await render(cwd, '--for', 'payer', '--to', 'md')
      expect(first.stdout).toContain('**Prepared for:** Acme')
      expect(first.stdout).not.toContain('Omega')
      expect(first.stderr).toContain('For the other payer: --for payer --profile tricare\n')
      const second = await render(cwd, '--for', 'payer', '--profile', 'tricare', '--to', 'md')
      expect(second.stdout).toContain('**Prepared for:** Omega')
      expect(second.stdout).not.toContain('Acme')
    })
  })

  it('asks for a profile where the plan names none', async () => {
    const bare = plan.replace(', profile: va-105', '')
    await inFolder({ 'a.plan.yaml': bare }, async (cwd) => {
      expect((await render(cwd, '--for', 'payer', '--to', 'md')).stderr).toContain('--profile ID')
      const { code, stdout } = await render(
        cwd,
        '--for',
        'payer',
        '--profile',
        'va-105',
        '--to',
        'md',
      )
      expect(code).toBe(0)
      expect(stdout).toContain('**Prepared for:** Virginia DBHDS-licensed providers')
    })
  })
})

describe('render --sections', () => {
  it('keeps to the clinical order, and to what was named', async () => {
    await inFolder({ 'a.plan.yaml': plan }, async (cwd) => {
      const { stdout } = await render(cwd, '--sections', 'goals, Problems', '--to', 'md')
      expect(stdout.match(/^## .*/gm)).toEqual(['## Problems', '## Goals'])
      expect(stdout).not.toMatch(/secret|Signature/)
    })
  })

  it('knows every section that a plan can have, in their order', () => {
    const due = [{ day: '2026-12-01', what: 'Review', isOverdue: false }]
    const { plan: whole } = filledPlan(2)
    const all = planView({
      plan: { ...whole, 'x-own': 'word' } as typeof whole,
      asOf: '2026-11-22',
      due,
    })
    expect(all.sections.map(({ id }) => id)).toEqual([...sectionIds])
  })

  it('has the lines to sign on only where they are named, and says that more is signed', () => {
    const view = planView({ plan: { revision: { number: 2 }, goals: [{ statement: 'Sleep' }] } })
    expect(onlySections(view, ['goals']).signatures).toEqual([])
    const signed = onlySections(view, ['goals', 'signatures'])
    expect(signed.signatures).toEqual(view.signatures)
    expect(signed.signing?.what).toMatch(/, of which this document holds a part\.$/)
  })
})

describe('the practice’s own layout', () => {
  const practice = (layout: string) => ({
    'txplan.yaml': 'txplan: 1\n',
    'clients/dole-m/plan.yaml': plan,
    'templates/document.yaml': `txplan: 1\n${layout}`,
  })
  const draw = (cwd: string, ...args: string[]) =>
    runInProcess(['render', 'clients/dole-m', ...args], { cwd })

  it('reaches Markdown, web page and PDF', async () => {
    const layout =
      'accent: "#5B2A86"\nwords: { draft: NOT YET SIGNED }\nsections:\n  - { id: goals, title: What we work on }\n'
    await inFolder(practice(layout), async (cwd) => {
      const md = await draw(cwd, '--to', 'md')
      expect(md.stdout.match(/^## .*/m)?.[0]).toBe('## What we work on')
      expect(md.stdout).toContain('NOT YET SIGNED')
      const html = await draw(cwd, '--to', 'html')
      expect(html.stdout).toContain('--accent: #5B2A86;')
      expect((await draw(cwd, '-o', 'own.pdf')).stderr).toContain('Wrote own.pdf')
      await rm(join(cwd, 'templates'), { recursive: true })
      const ours = await draw(cwd, '--to', 'html')
      expect(ours.stdout).toContain('--accent: #0B4F6C;')
      await draw(cwd, '-o', 'ours.pdf')
      const [own, same] = ['own.pdf', 'ours.pdf'].map((name) => readFileSync(join(cwd, name)))
      expect(own?.equals(same ?? new Uint8Array())).toBe(false)
    })
  })

  it('is refused with its line where it has a fault', async () => {
    const layout = 'accent: "#FFD700"\nsections:\n  - { id: gaols }\n'
    await inFolder(practice(layout), async (cwd) => {
      const { code, stderr } = await draw(cwd, '--to', 'md')
      expect(code).toBe(2)
      expect(stderr).toMatch(/templates\/document\.yaml:2:9: This color is too light/)
      expect(stderr).toMatch(/templates\/document\.yaml:4:11: .*goals/)
      const lint = await runInProcess(['lint', '--no-history', '--format', 'compact'], { cwd })
      expect(lint.stdout).toMatch(/^templates\/document\.yaml:2:9: error bad-document-layout /m)
    })
  })
})
