/**
 * A baseline: findings that were there when linting began, to be tolerated until somebody mends them.
 *
 * A finding is known by its rule, its file, and its place by ids, not by line: `goals[sleep]` stays
 * the same when the goal moves. How often it occurs there is counted, so that one more is new. The
 * file holds no text from any plan.
 */
import type { Finding } from './finding.ts'

export interface Baseline {
  version: 1
  findings: { key: string; count: number }[]
}

/** The value a finding's file has, so that indices can be turned into ids. */
export type ValueIn = (file: string) => unknown

/** The name a baseline knows a file by: from its own folder, wherever linting is done. */
export type NameOf = (file: string) => string

const asShown: NameOf = (file) => file

/** Place by ids: an element with an id is named by it, one without by its position. */
export function stablePath(finding: Finding, value: unknown): string {
  let here = value
  return finding.path
    .map((part) => {
      here = (here as Record<string | number, unknown> | undefined)?.[part]
      const id = (here as { id?: unknown } | undefined)?.id
      if (typeof part !== 'number') return `.${part}`
      return `[${typeof id === 'string' ? id : part}]`
    })
    .join('')
    .replace(/^\./, '')
}

const keyOf = (finding: Finding, value: unknown, nameOf: NameOf): string =>
  [nameOf(finding.file), finding.rule, finding.messageId, stablePath(finding, value)].join(' | ')

/** What to write into the file: sorted, so that it compares well. */
export function makeBaseline(
  findings: readonly Finding[],
  valueIn: ValueIn,
  nameOf: NameOf = asShown,
): Baseline {
  const counts = new Map<string, number>()
  for (const finding of findings) {
    const key = keyOf(finding, valueIn(finding.file), nameOf)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const list = [...counts].map(([key, count]) => ({ key, count }))
  return { version: 1, findings: list.sort((a, b) => (a.key < b.key ? -1 : 1)) }
}

/** What the baseline does not know, and how many it did. */
export function subtractBaseline(
  findings: readonly Finding[],
  baseline: Baseline,
  valueIn: ValueIn,
  nameOf: NameOf = asShown,
): { findings: Finding[]; tolerated: number } {
  const left = new Map(baseline.findings.map(({ key, count }) => [key, count]))
  const fresh = findings.filter((finding) => {
    const key = keyOf(finding, valueIn(finding.file), nameOf)
    const known = left.get(key) ?? 0
    if (known > 0) left.set(key, known - 1)
    return known === 0
  })
  return { findings: fresh, tolerated: findings.length - fresh.length }
}

/** A baseline from its file; `undefined` when the text is not one. */
export function parseBaseline(text: string): Baseline | undefined {
  try {
    const value = JSON.parse(text) as Partial<Baseline> | null
    if (value?.version !== 1 || !Array.isArray(value.findings)) return undefined
    const ok = value.findings.every(
      (one) => typeof one?.key === 'string' && Number.isInteger(one.count),
    )
    return ok ? (value as Baseline) : undefined
  } catch {
    return undefined
  }
}
