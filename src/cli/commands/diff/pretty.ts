/** A comparison for a person at a terminal: by class, what of each part changed, word by word. */
import { originWords } from '../../../changes/compared.ts'
import { byClass, type ToldClass } from '../../../changes/tally.ts'
import type { Run, ToldChange, ToldGroup } from '../../../changes/told.ts'
import { printable, wrap } from '../../../lint/formats/wrap.ts'
import { runsText, wrapRuns } from '../../history/runs-text.ts'
import type { Ink } from './ink.ts'
import { adviceOf, type Look, originsLine, reasonOf, summaryOf, versionLines } from './lines.ts'
import {
  type ComparedPlan,
  type ComparedRecord,
  differs,
  loneWords,
  type Outcome,
  sumsLine,
  unreadableWords,
} from './outcome.ts'
import { recordSections, recordSummary } from './record-sections.ts'

export interface PrettyLook extends Look {
  ink: Ink
  width: number
}

export function pretty(outcomes: readonly Outcome[], look: PrettyLook): string {
  const plans = outcomes.map((outcome) => planText(outcome, look))
  const sums = outcomes.length > 1 ? [wrap(`${sumsLine(outcomes)}.`, look.width, 2)] : []
  const origins = look.brief ? [originsLine(outcomes)].filter(Boolean) : []
  return `${[...origins.map((line) => `${line}:`), ...plans, ...sums].join('\n\n')}\n`
}

function planText(outcome: Outcome, look: PrettyLook): string {
  const { paint } = look.ink
  const moved =
    outcome.movedFrom === undefined ? '' : paint.dim(` (moved from ${outcome.movedFrom})`)
  const title = `${paint.bold(outcome.file)}${moved}`
  if (outcome.is === 'compared') return [title, ...comparedText(outcome, look)].join('\n')
  if (outcome.is === 'record') return [title, ...recordText(outcome, look)].join('\n')
  const said = outcome.is === 'unreadable' ? unreadableWords(outcome) : loneWords(outcome)
  return `${title}\n  ${capital(said)}.`
}

function comparedText(one: ComparedPlan, look: PrettyLook): string[] {
  const { paint } = look.ink
  const { before, after } = versionLines(one, look)
  const reason = reasonOf(one, look)
  const lines = [
    ...(before ? [`  ${paint.dim('before')}  ${before}`] : []),
    ...(after ? [`  ${paint.dim('after')}   ${after}`] : []),
    ...(reason ? [`  ${paint.dim('reason')}  ${printable(reason)}`] : []),
  ]
  return [
    ...lines.map((line) => wrap(line, look.width, 10)),
    ...byClass(one.compared.groups).flatMap((told) => ['', ...classText(told, look)]),
    ...(differs(one) ? [''] : []),
    ...closing(one, look),
  ]
}

/** A record grows: what was added is no news beside what says something else of a past day. */
function recordText(one: ComparedRecord, look: PrettyLook): string[] {
  const { paint } = look.ink
  const origins = look.brief
    ? []
    : [
        `  ${paint.dim('before')}  ${originWords(one.before)}`,
        `  ${paint.dim('after')}   ${originWords(one.after)}`,
      ]
  const sections = recordSections(one, look).flatMap(({ isLate, title, groups }) => [
    '',
    (isLate ? paint.warning : paint.info)(title),
    ...groups.map((group) => groupText(group, look)),
  ])
  const gap = sections.length > 0 ? [''] : []
  const summary = `${recordSummary(one, look.clinicalOnly)}.`
  const lines = origins.map((line) => wrap(line, look.width, 10))
  return [...lines, ...sections, ...gap, wrap(capital(summary), look.width, 0)]
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function closing(one: ComparedPlan, look: PrettyLook): string[] {
  const { paint } = look.ink
  const advice = adviceOf(one)
  return [
    wrap(`${summaryOf(one, look)}.`, look.width, 0),
    ...(advice ? [wrap(`To raise the revision: ${advice}`, look.width, 2)] : []),
    ...one.compared.agreed.map((line) => paint.dim(wrap(`${printable(line)}.`, look.width, 2))),
  ]
}

/** A word says which class it is, and the heaviest comes first; paint only helps to find it. */
function classText({ class: name, groups, count }: ToldClass, look: PrettyLook): string[] {
  const { paint } = look.ink
  const put = { clinical: paint.warning, administrative: paint.info, editorial: paint.dim }[name]
  const head = `${capital(name)} (${count})`
  return [put(head), ...groups.map((group) => groupText(group, look))]
}

function groupText({ heading, changes }: ToldGroup, look: PrettyLook): string {
  const head = `  ${runsText(inOneLine(heading, look.width - 2), look.ink)}`
  const widest = Math.min(widestLabel, Math.max(0, ...changes.map(({ label }) => label.length)))
  return [head, ...changes.flatMap((told) => changeText(told, widest, look))].join('\n')
}

/** What a subject says is there to know it by; cut behind a word. */
function inOneLine([name, ...rest]: readonly Run[], width: number): Run[] {
  if (name === undefined) return []
  const words = rest.map(({ text }) => text).join('')
  const room = Math.max(width - name.text.length, 20)
  const cut =
    words.length <= room ? words : `${words.slice(0, room - 2).replace(/[\s…]+\S*$/, '')} …`
  return [name, { text: cut, mark: 'quiet' }]
}

/** A longer label stands before its change and out of the column. */
const widestLabel = 18

function changeText(told: ToldChange, widest: number, look: PrettyLook): string[] {
  const { paint } = look.ink
  const label = printable(told.label).padEnd(widest)
  const said = runsText(told.runs, look.ink)
  const tone = told.tone === 'warning' ? paint.warning : paint.dim
  const note = told.note === undefined ? '' : tone(`(${printable(told.note)})`)
  const indent = 4 + 2 + widest + 2
  const line = [`    ${told.sign} ${label}`, [said, note].filter(Boolean).join(' ')].filter(Boolean)
  const below = (told.below ?? []).map((runs) =>
    wrapRuns(`${' '.repeat(8)}${runsText(runs, look.ink)}`, look.width, 10, look.ink),
  )
  return [wrapRuns(line.join('  ').trimEnd(), look.width, indent, look.ink), ...below]
}
