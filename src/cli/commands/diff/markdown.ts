/** A comparison as a comment on a pull request: headings, lists, what is editorial folded away. */
import { originWords } from '../../../changes/compared.ts'
import { byClass, type ToldClass } from '../../../changes/tally.ts'
import type { Run, ToldChange, ToldGroup } from '../../../changes/told.ts'
import { richRuns } from '../../../render/changes-view/rich.ts'
import { escapeLine, inOneLine, richToMarkdown } from '../../../render/markdown-text.ts'
import type { Inline, RichText } from '../../../render/view.ts'
import { adviceOf, type Look, originsLine, reasonOf, summaryOf, versionLines } from './lines.ts'
import {
  type ComparedPlan,
  type ComparedRecord,
  loneWords,
  type Outcome,
  sumsLine,
  unreadableWords,
} from './outcome.ts'
import { recordSections, recordSummary } from './record-sections.ts'

export function markdown(outcomes: readonly Outcome[], look: Look): string {
  const plans = outcomes.flatMap((outcome) => planBlocks(outcome, look))
  const sums = outcomes.length === 1 ? [] : [`**${sumsLine(outcomes)}.**`]
  const origins = look.brief ? [originsLine(outcomes)].filter(Boolean) : []
  const head = [
    '## Changes of treatment plans',
    ...sums,
    ...origins.map((line) => `${escapeLine(line)}.`),
  ]
  return `${[...head, ...plans].join('\n\n')}\n`
}

function planBlocks(outcome: Outcome, look: Look): string[] {
  const moved =
    outcome.movedFrom === undefined ? '' : `, moved from ${escapeLine(outcome.movedFrom)}`
  const title = `### ${escapeLine(outcome.file)}${moved}`
  if (outcome.is === 'unreadable') return [title, `**${capital(unreadableWords(outcome))}.**`]
  if (outcome.is === 'record') return [title, ...recordBlocks(outcome, look)]
  if (outcome.is !== 'compared') return [title, `${loneWords(outcome)}.`]
  return [title, ...comparedBlocks(outcome, look)]
}

function comparedBlocks(one: ComparedPlan, look: Look): string[] {
  const { before, after } = versionLines(one, look)
  const reason = reasonOf(one, look)
  const advice = adviceOf(one)
  return [
    `**${summaryOf(one, look)}.**${advice ? ` To raise the revision: \`${advice}\`` : ''}`,
    ...list([
      ...(before ? [`Before: ${before}`] : []),
      ...(after ? [`After: ${after}`] : []),
      ...(reason ? [`Reason: ${reason}`] : []),
      ...one.compared.agreed,
    ]),
    ...byClass(one.compared.groups).flatMap(classBlocks),
  ]
}

/** As one block; of nothing, none. */
const list = (lines: readonly string[]): string[] =>
  lines.length > 0 ? [lines.map((line) => `- ${escapeLine(line)}`).join('\n')] : []

/** What was added to a record is folded away, where somebody is to look at all that changed. */
function recordBlocks(one: ComparedRecord, look: Look): string[] {
  const origins = [`Before: ${originWords(one.before)}`, `After: ${originWords(one.after)}`]
  return [
    `**${capital(recordSummary(one, look.clinicalOnly))}.**`,
    ...(look.brief ? [] : list(origins)),
    ...recordSections(one, look).flatMap(({ isLate, title, groups }) => {
      const blocks = groups.flatMap(groupBlocks)
      if (isLate) return [`#### ${title}`, ...blocks]
      return [`<details><summary>${title}</summary>`, ...blocks, '</details>']
    }),
  ]
}

/** What nobody agreed to is there for whoever looks. */
function classBlocks({ class: name, groups, count }: ToldClass): string[] {
  const title = `${capital(name)} (${count})`
  const blocks = groups.flatMap(groupBlocks)
  if (name !== 'editorial') return [`#### ${title}`, ...blocks]
  return [`<details><summary>${title}</summary>`, ...blocks, '</details>']
}

function groupBlocks({ heading, changes }: ToldGroup): string[] {
  const [first, ...rest] = heading
  const inlines: Inline[] = [
    ...(first ? [{ text: first.text, strong: true as const }] : []),
    ...richRuns(rest).flatMap((block) =>
      block.kind === 'paragraph' ? [{ text: ' ' }, ...block.inlines] : [],
    ),
  ]
  return [inOneLine(inlines), richToMarkdown([listOf(changes.map(changeItem))])]
}

function changeItem({ label, runs, note, below }: ToldChange): RichText {
  const said = note === undefined ? runs : [...runs, { text: ` (${note})`, mark: 'quiet' as const }]
  const [first, ...rest] = richRuns(said)
  const lead: Inline[] = first?.kind === 'paragraph' ? first.inlines : []
  const head = lead.length > 0 ? `${label}: ` : label
  const list = below === undefined ? [] : [listOf(below.map((line: Run[]) => richRuns(line)))]
  return [{ kind: 'paragraph', inlines: [{ text: head }, ...lead] }, ...rest, ...list]
}

const listOf = (items: RichText[]): RichText[number] => ({
  kind: 'list',
  ordered: false,
  start: 1,
  items,
})

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
