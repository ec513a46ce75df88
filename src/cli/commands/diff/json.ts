/**
 * A comparison for programs. The shape is documented in `schemas/diff-report.schema.json`; `version`
 * changes when a reader of it would have to.
 */
import type { Change, LeftBehind, Subject } from '../../../changes/change.ts'
import type { Origin } from '../../../changes/compared.ts'
import { revisionStep, tallyOf } from '../../../changes/tally.ts'
import type { Run, ToldChange } from '../../../changes/told.ts'
import { maySay } from '../../../changes/veil.ts'
import { isLate } from '../../../changes/warnings.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import { pathText } from '../../../source/path-text.ts'
import { type Look, reasonOf } from './lines.ts'
import type { ComparedPlan, ComparedRecord, Outcome } from './outcome.ts'

const version = 1

export function json(outcomes: readonly Outcome[], look: Look): string {
  const plans = outcomes.filter(({ of }) => of === 'plan')
  const records = outcomes.filter(({ of }) => of === 'record')
  const changes = plans.flatMap((one) => (one.is === 'compared' ? one.compared.diff.changes : []))
  const entries = records.flatMap((one) => (one.is === 'record' ? one.changes : []))
  const count = (is: Outcome['is']) => plans.filter((one) => one.is === is).length
  const report = {
    version,
    summary: {
      plans: plans.length,
      new: count('new'),
      gone: count('gone'),
      unreadable: count('unreadable'),
      ...tallyOf(changes),
      records: records.length,
      late: entries.filter(isLate).length,
    },
    plans: plans.map((outcome) => outcomeJson(outcome, look)),
    records: records.map((outcome) => outcomeJson(outcome, look)),
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

function outcomeJson(outcome: Outcome, look: Look): object {
  const about = { file: outcome.file, movedFrom: outcome.movedFrom ?? null }
  if (outcome.is === 'compared') return { ...about, ...comparedOf(outcome, look) }
  if (outcome.is === 'record') return { ...about, ...recordOf(outcome, look) }
  if (outcome.is !== 'unreadable') return { ...about, state: outcome.is, lost: outcome.lost }
  const { is: state, sides, inConflict } = outcome
  return { ...about, state, sides, inConflict }
}

function recordOf(one: ComparedRecord, look: Look): object {
  const origin = ({ words, commit }: Origin) => ({ from: words, commit: commit ?? null })
  return {
    state: one.changes.length > 0 ? 'changed' : one.sameText ? 'same' : 'laid-out',
    lost: one.lost,
    before: origin(one.before),
    after: origin(one.after),
    changes: one.groups.flatMap((group) => group.changes.map((told) => changeOf(told, look))),
  }
}

function comparedOf(one: ComparedPlan, look: Look): object {
  const { diff, groups, before, after, agreed } = one.compared
  const reason = reasonOf(one, look)
  return {
    state: stateOf(one),
    lost: one.lost,
    before: versionOf(diff.before, before),
    after: versionOf(diff.after, after),
    revision: revisionStep(diff).step,
    ...(reason ? { reason } : {}),
    agreed,
    summary: tallyOf(diff.changes),
    changes: groups.flatMap((group) => group.changes.map((told) => changeOf(told, look))),
  }
}

function stateOf({ compared, sameText }: ComparedPlan): 'changed' | 'laid-out' | 'same' {
  if (compared.diff.changes.length > 0) return 'changed'
  return sameText ? 'same' : 'laid-out'
}

const versionOf = ({ revision }: Plan, { words, commit }: Origin): object => ({
  from: words,
  commit: commit ?? null,
  revision: revision?.number ?? null,
  date: revision?.date ?? null,
  kind: revision?.kind ?? null,
})

function changeOf(told: ToldChange, look: Look): object {
  const { change } = told
  const open = look.showValues || maySay(change)
  return {
    class: told.class,
    what: change.what,
    subject: subjectOf(change.subject),
    label: told.label,
    text: textOf(told.runs),
    ...(told.note === undefined ? {} : { note: told.note }),
    ...(isLate(change) ? { late: true } : {}),
    ...(told.below ? { below: told.below.map(textOf) } : {}),
    ...valuesOf(change, open),
  }
}

const subjectOf = ({ kind, id, tag, before, after, within }: Subject): object => ({
  kind,
  id: id ?? null,
  ...(tag === undefined ? {} : { tag }),
  before: before === undefined ? null : pathText(before),
  after: after === undefined ? null : pathText(after),
  ...(within ? { within: { kind: within.kind, id: within.id ?? null } } : {}),
})

function valuesOf(change: Change, open: boolean): object {
  if (change.what === 'renamed') return { from: change.from ?? null, to: change.to ?? null }
  if (change.what === 'moved') return { from: change.from?.id ?? null, to: change.to?.id ?? null }
  if (change.what !== 'field') return open ? { value: change.value } : {}
  const { before = null, after = null } = change
  return {
    field: pathText(change.field),
    ...(open ? { before, after } : {}),
    ...(change.detail ? measured(change.detail, open) : {}),
  }
}

type FieldDetail = NonNullable<Extract<Change, { what: 'field' }>['detail']>

/** By how much it changed, or word by word. */
function measured(detail: FieldDetail, open: boolean): object {
  if (!open) return {}
  if (detail.kind === 'number') return { by: detail.by, meaning: detail.meaning ?? null }
  if (detail.kind === 'date') return dateJson(detail)
  if (detail.kind === 'reference') return { left: [leftJson(detail.left)] }
  if (detail.kind === 'entries') return detail.left ? { left: detail.left.map(leftJson) } : {}
  if (detail.kind === 'target') return { meaning: detail.meaning }
  if (detail.kind !== 'text') return {}
  const { pieces, meaning } = detail
  return { pieces, ...(meaning ? { meaning } : {}) }
}

type DateDetail = Extract<FieldDetail, { kind: 'date' }>

const dateJson = ({ days, times, moves }: DateDetail): object => ({
  days,
  times: times ?? null,
  ...(moves
    ? {
        moves: moves.map(({ subject, field, before, after }) => ({
          subject: subjectOf(subject),
          field: pathText(field),
          before,
          after,
        })),
      }
    : {}),
})

const leftJson = ({ id, now, leads }: LeftBehind): object => ({ id, now: now ?? null, leads })

/** As text alone: what is gone in `[-…-]`, what is new in `{+…+}`. */
const textOf = (runs: readonly Run[]): string =>
  runs
    .map(({ text, mark }) => {
      if (mark === 'added') return `{+${text}+}`
      return mark === 'removed' ? `[-${text}-]` : text
    })
    .join('')
