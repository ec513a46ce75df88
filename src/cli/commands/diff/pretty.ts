/** A comparison for a person at a terminal: by class, what of each part changed, word by word. */
import { apart } from '../../../changes/apart.ts'
import { byClass, type ToldClass } from '../../../changes/tally.ts'
import type { Run, ToldChange, ToldGroup } from '../../../changes/told.ts'
import { printable, wrap } from '../../../lint/formats/wrap.ts'
import type { Ink } from './ink.ts'
import { adviceOf, type Look, reasonOf, summaryOf, versionLines } from './lines.ts'
import {
  type ComparedPlan,
  differs,
  loneWords,
  type Outcome,
  sumsLine,
  unreadableWords,
} from './outcome.ts'

export interface PrettyLook extends Look {
  ink: Ink
  width: number
}

export function pretty(outcomes: readonly Outcome[], look: PrettyLook): string {
  const plans = outcomes.map((outcome) => planText(outcome, look))
  const sums = outcomes.length > 1 ? [`${sumsLine(outcomes)}.`] : []
  return `${[...plans, ...sums].join('\n\n')}\n`
}

function planText(outcome: Outcome, look: PrettyLook): string {
  const { paint } = look.ink
  const moved =
    outcome.movedFrom === undefined ? '' : paint.dim(` (moved from ${outcome.movedFrom})`)
  const title = `${paint.bold(outcome.file)}${moved}`
  if (outcome.is === 'compared') return [title, ...comparedText(outcome, look)].join('\n')
  const said = outcome.is === 'unreadable' ? unreadableWords(outcome) : loneWords(outcome)
  return `${title}\n  ${said.charAt(0).toUpperCase()}${said.slice(1)}.`
}

function comparedText(one: ComparedPlan, look: PrettyLook): string[] {
  const { paint } = look.ink
  const { before, after } = versionLines(one)
  const reason = reasonOf(one, look)
  const lines = [
    `  ${paint.dim('before')}  ${before}`,
    `  ${paint.dim('after')}   ${after}`,
    ...(reason ? [`  ${paint.dim('reason')}  ${printable(reason)}`] : []),
  ]
  return [
    ...lines.map((line) => wrap(line, look.width, 10)),
    ...byClass(one.compared.groups).flatMap((told) => ['', ...classText(told, look)]),
    ...(differs(one) ? [''] : []),
    ...closing(one, look),
  ]
}

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
  const head = `${name.charAt(0).toUpperCase()}${name.slice(1)} (${count})`
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
  const note = told.note === undefined ? '' : paint.dim(`(${printable(told.note)})`)
  const indent = 4 + 2 + widest + 2
  const line = [`    ${told.sign} ${label}`, [said, note].filter(Boolean).join(' ')].filter(Boolean)
  const below = (told.below ?? []).map((runs) =>
    wrap(`${' '.repeat(8)}${runsText(runs, look.ink)}`, look.width, 10),
  )
  return [wrap(line.join('  ').trimEnd(), look.width, indent), ...below]
}

function runsText(runs: readonly Run[], ink: Ink): string {
  const shown = ink.eachWord ? apart(runs) : runs
  return shown.map((run) => runText(run, ink)).join('')
}

function runText({ text, mark }: Run, ink: Ink): string {
  const shown = printable(text.replace(/\n[^\S\n]*\n/g, ' ¶ ').replace(/\s+/g, ' '))
  if (mark === 'added' || mark === 'removed') return marked(shown, ink[mark], ink.eachWord)
  if (mark === 'strong') return ink.paint.bold(shown)
  return mark === 'quiet' ? ink.paint.dim(shown) : shown
}

/** Spaces at the ends stay outside of the mark. */
function marked(text: string, put: (text: string) => string, eachWord: boolean): string {
  const [, start = '', inner = '', end = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  if (inner === '') return text
  const done = eachWord
    ? inner
        .split(' ')
        .map((word) => (word === '' ? '' : put(word)))
        .join(' ')
    : put(inner)
  return `${start}${done}${end}`
}
