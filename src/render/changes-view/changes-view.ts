/**
 * What changed between two versions of a plan as a document: the head says which two and why; a section
 * each tells clinical, administrative and editorial changes, with the whole text of what changed.
 */
import type { ChangeClass } from '../../changes/change.ts'
import { type Compared, originWords, revisionName } from '../../changes/compared.ts'
import {
  byClass,
  revisionStep,
  revisionWords,
  type ToldClass,
  tallyOf,
  tallyWords,
} from '../../changes/tally.ts'
import type { Plan, Practice } from '../../plan/types.generated.ts'
import { withLanguages } from '../languages.ts'
import { fact } from '../plan-view/blocks.ts'
import { letterheadOf, referenceOf } from '../plan-view/header.ts'
import { bullets, capital, joined, joinFilled } from '../plan-view/rich.ts'
import { line, parseRichText } from '../rich-text.ts'
import type { Fact, RichText, Section, View } from '../view.ts'
import { groupItem } from './group.ts'

export interface ChangesViewInput {
  compared: Compared
  practice?: Practice
  /** Paper size; otherwise the practice's, otherwise Letter. */
  paper?: 'letter' | 'a4'
}

export function changesView({ compared, practice, paper }: ChangesViewInput): View {
  const { before, after } = compared.diff
  const letterhead = letterheadOf(practice)
  const view: View = {
    language: 'en',
    paper: paper ?? practice?.paper ?? 'letter',
    ...(letterhead ? { letterhead } : {}),
    title: `Changes: ${after.title?.trim() || 'Treatment plan'}`,
    subtitle: joinFilled([revisionName(before), revisionName(after)], ' → '),
    facts: headFacts(compared),
    sections: sectionsOf(compared),
    signatures: [],
    confidentiality: practice?.confidentiality || 'Confidential: protected health information',
    reference: referenceOf(after),
  }
  return withLanguages(view, after.language || practice?.language)
}

function headFacts(compared: Compared): Fact[] {
  const { before, after, agreed, diff } = compared
  const { client, revision } = diff.after
  const name = client?.name || client?.initials
  return [
    ...fact('Client', joined([name, client?.record && `record ${client.record}`])),
    ...fact('In short', shortly(compared)),
    ...fact('Before', versionWords(diff.before, originWords(before))),
    ...fact('After', versionWords(diff.after, originWords(after))),
    ...fact('Reason', parseRichText(revision?.reason ?? '')),
    ...fact('Signatures', bullets(agreed)),
    ...fact('Marks', compared.groups.length > 0 ? legend : []),
  ]
}

const legend: RichText = [
  {
    kind: 'paragraph',
    inlines: [
      { text: 'struck through', mark: 'deleted' },
      { text: ' is gone, ' },
      { text: 'underlined', mark: 'inserted' },
      { text: ' is new' },
    ],
  },
]

const versionWords = (plan: Plan, origin: string): RichText =>
  joined([revisionName(plan), origin], '; ')

function shortly({ diff }: Compared): RichText {
  const tally = tallyWords(tallyOf(diff.changes)) || 'no change in meaning'
  return line(capital(joinFilled([tally, revisionWords(revisionStep(diff))], '; ')))
}

function sectionsOf({ groups }: Compared): Section[] {
  const told = byClass(groups)
  if (told.length === 0) return [nothingChanged]
  return told.map(sectionOf)
}

const nothingChanged: Section = {
  id: 'no-change',
  title: 'No change in meaning',
  blocks: [{ kind: 'text', content: line('Both versions say the same.') }],
}

function sectionOf(told: ToldClass): Section {
  const { class: name, groups } = told
  const blocks = groups.map((group, at) => groupItem(group, `${name}-${at + 1}`))
  return { id: `${name}-changes`, title: titles[name], blocks }
}

const titles: Record<ChangeClass, string> = {
  clinical: 'Clinical changes',
  administrative: 'Administrative changes',
  editorial: 'Editorial changes',
}
