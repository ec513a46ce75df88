/** The lines that every format of a comparison says beside the changes themselves. */
import { type Compared, originWords, revisionName } from '../../../changes/compared.ts'
import { revisionStep, revisionWords, tallyOf, tallyWords } from '../../../changes/tally.ts'
import { type ComparedPlan, nothingWords, type Outcome } from './outcome.ts'

export interface Look {
  /** May the client’s own words be shown? */
  showValues: boolean
  clinicalOnly: boolean
  /** Long texts in full, and not just what stands around an edit. */
  whole: boolean
  /** Of records only what calls for attention, and how much was added. */
  brief: boolean
}

/** “Revision 1, July 9, 2026; commit 3f2a91c, July 9, 2026, Ruth Salter”, before and after. */
export function versionLines({ compared }: ComparedPlan, { brief }: Look): Ends {
  const { diff, before, after } = compared
  const names = { before: revisionName(diff.before), after: revisionName(diff.after) }
  // Of many plans, the head says where all of them are from.
  if (brief) return names.before === names.after ? { before: '', after: '' } : names
  const said = (...parts: string[]) => parts.filter(Boolean).join('; ')
  return {
    before: said(names.before, originWords(before)),
    after: said(names.after, originWords(after)),
  }
}

interface Ends {
  before: string
  after: string
}

/** “Each from HEAD to the file as it stands”, of many. */
export function originsLine(outcomes: readonly Outcome[]): string {
  const [first] = outcomes.flatMap((one): Pick<Compared, 'before' | 'after'>[] => {
    if (one.is === 'compared') return [one.compared]
    return one.is === 'record' ? [one] : []
  })
  return first ? `Each from ${originWords(first.before)} to ${originWords(first.after)}` : ''
}

/** Why the revision was made: the clinician’s own words, and often about the client. */
export function reasonOf({ compared }: ComparedPlan, { showValues }: Look): string {
  const { before, after } = compared.diff
  if (!showValues || after.revision?.reason === before.revision?.reason) return ''
  return (after.revision?.reason ?? '').replace(/\s+/g, ' ').trim()
}

/** “3 clinical changes, 1 administrative; revision not raised”. */
export function summaryOf(one: ComparedPlan, { clinicalOnly }: Look): string {
  const { diff } = one.compared
  const tally = tallyWords(tallyOf(diff.changes)) || nothingWords(one, clinicalOnly)
  return [tally, revisionWords(revisionStep(diff))].filter(Boolean).join('; ')
}

/** What to type where what was agreed to changed under the same number. */
export function adviceOf({ compared, file }: ComparedPlan): string {
  const { step } = revisionStep(compared.diff)
  return step === 'owed' ? `txplan revise ${quoted(file)} --reason "WHY"` : ''
}

const quoted = (path: string): string => (/[^\w./-]/.test(path) ? `"${path}"` : path)
