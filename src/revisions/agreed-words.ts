/** What signers have agreed to, in lines: “Agreed to 4 of 6 objectives: client (Maria R., October 1, 2026)”. */
import { formatLong } from '../language/dates.ts'
import type { Agreement } from './agreed.ts'

/**
 * Those of whom the same is to be said share a line. `names` says whether their names may be shown; the
 * role always is.
 */
export function agreementWords(
  agreements: readonly Agreement[],
  { names }: { names: boolean },
): string[] {
  const signers = new Map<string, { one: Agreement; who: string[] }>()
  for (const one of agreements) {
    const same = JSON.stringify([headWords(one), sinceWords(one)])
    const line = signers.get(same) ?? { one, who: [] }
    line.who.push(signerWords(one, names))
    signers.set(same, line)
  }
  return Array.from(signers.values(), ({ one, who }) => {
    const head = `${headWords(one)}: ${who.join(', ')}`
    return [head, ...sinceWords(one)].join('; ')
  })
}

function headWords({ agreed, of, revision, unknown }: Agreement): string {
  if (agreed !== undefined) return `Agreed to ${agreed} of ${of} objectives`
  if (unknown === 'cut')
    return 'Signed before the history that is here begins, so nobody can say what was agreed to'
  const signed = revision === undefined ? 'an earlier revision' : `revision ${revision}`
  return `Signed ${signed}, which the history does not have, so nobody can say what was agreed to`
}

function signerWords({ signer, signed = '' }: Agreement, names: boolean): string {
  const who = [names ? signer.name : undefined, formatLong(signed)].filter(Boolean).join(', ')
  return `${signer.role ?? 'signer'}${who ? ` (${who})` : ''}`
}

function sinceWords({ added, changed, removed, elsewhere }: Agreement): string[] {
  return [
    ...listed('new since', added),
    ...listed('changed since', changed),
    ...listed('gone since', removed),
    ...(elsewhere > 0
      ? [`${elsewhere} other clinical ${elsewhere === 1 ? 'change' : 'changes'} since`]
      : []),
  ]
}

const listed = (word: string, ids: readonly string[]): string[] =>
  ids.length > 0 ? [`${word}: ${ids.join(', ')}`] : []
