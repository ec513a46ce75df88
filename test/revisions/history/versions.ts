/** Histories for tests: plans as versions, one a day, and texts as git would have them. */
import type { Plan } from '../../../src/plan/types.generated.ts'
import type { PlanVersion, VersionText } from '../../../src/revisions/history/version.ts'

export const dayNumber = (at: number): string =>
  new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10)

/** Plans, the oldest first, by Ana, Bo, Cy in turn. */
export const versionsOf = (...plans: (Plan | undefined)[]): PlanVersion[] =>
  plans.map((plan, at) => ({
    commit: `c${at}`,
    date: dayNumber(at),
    author: ['Ana', 'Bo', 'Cy'][at % 3] as string,
    subject: `commit ${at}`,
    name: 'plan.yaml',
    ...(plan ? { plan } : { fault: 'unreadable' as const }),
  }))

export const textVersion = (
  text: string | undefined,
  more: Partial<VersionText> = {},
): VersionText => ({
  date: '2026-01-01',
  author: 'Ana',
  name: 'plan.yaml',
  text,
  ...more,
})
