/** Changes told in words, for whoever draws them: grouped by what they are about, or a line each. */
import type { Change, Subject } from './change.ts'
import { isOfConflict } from './conflicts.ts'
import { blindNameOf, fullNameOf, lower } from './nouns.ts'
import { hasKept, told } from './tell.ts'
import type { Run, ToldGroup } from './told.ts'
import { maySay } from './veil.ts'
import { warningOf } from './warnings.ts'

export interface Telling {
  /** Long texts in full, and not just what stands around an edit. */
  whole?: boolean
}

/** What changed, subject by subject, in the order of the changes. */
export function inWords(
  { changes }: { changes: readonly Change[] },
  { whole = false }: Telling = {},
): ToldGroup[] {
  const groups = new Map<string, Change[]>()
  for (const change of changes) {
    const { kind, before, after } = change.subject
    const name = JSON.stringify([kind, before, after])
    groups.set(name, [...(groups.get(name) ?? []), change])
  }
  return Array.from(groups.values(), (some) => {
    const { subject } = some[0] as Change
    return {
      subject,
      heading: headingOf(subject, some),
      changes: some.map((change) => told(change, whole)),
    }
  })
}

/** A new item says all its words below; there the heading only names it. */
function headingOf(subject: Subject, changes: readonly Change[]): Run[] {
  const { title, id, tag } = subject
  const saysItself = changes.some(({ what }) => what === 'added' || what === 'removed')
  const name: Run = { text: fullNameOf(subject), mark: 'strong' }
  const isSaid = title === id || title === tag || subject.kind === 'score'
  if (title === undefined || saysItself || isSaid) return [name]
  return [name, { text: ` ${inShort(title)}`, mark: 'quiet' }]
}

const mostLetters = 72

/** Cut behind a word. */
function inShort(text: string): string {
  if (text.length <= mostLetters) return text
  return `${text.slice(0, mostLetters - 1).replace(/\s+\S*$/, '')} …`
}

/**
 * One change in one line, without the client's words: “objective sleep-1: target at most 9 → at most 12
 * (easier)”.
 */
export function oneLine(change: Change): string {
  const { label, runs, note } = told(change, false)
  const isOpen = maySay(change)
  const words = isOpen ? standing(change, runs) : ''
  const what = change.what === 'added' || change.what === 'removed' ? change.what : lower(label)
  const said = [what === 'added' ? 'new' : what, words || becameOf(change)].filter(Boolean)
  const kept = isOpen ? note : warningOf(change)
  return `${lower(blindNameOf(change.subject))}: ${said.join(' ')}${kept === undefined ? '' : ` (${kept})`}`
}

/** What is there no longer would read, by its words alone, as if it stood there now. */
function standing({ what }: Change, runs: readonly Run[]): string {
  const isGone = ({ mark, text }: Run) => mark === 'removed' || text === ', '
  if (what !== 'field' || runs.length === 0 || !runs.every(isGone)) return plain(runs)
  return `no longer ${wordsOf(runs)}`
}

const wordsOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

/** Where marks cannot show it, signs say what was taken out and put in. */
function plain(runs: readonly Run[]): string {
  if (runs.length < 2 || runs.some(({ text }) => text === ' → ')) return wordsOf(runs)
  const signs = { added: '+', removed: '-', strong: '', quiet: '' }
  const marked = runs.filter(({ mark, text }) => mark !== undefined || text !== ', ')
  return marked.map(({ mark, text }) => (mark ? signs[mark] : '') + text.trim()).join(' ')
}

/** Where the words themselves are not to be said. */
function becameOf(change: Change): string {
  if (change.what !== 'field' || isOfConflict(change)) return ''
  if (change.before === undefined) return 'filled in'
  if (change.after === undefined) return 'emptied'
  return change.detail?.kind === 'text' && hasKept(change.detail.pieces) ? 'reworded' : 'changed'
}
