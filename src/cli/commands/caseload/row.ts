/** One client in the caseload: what there is to see at a glance. Holds no words of the plan but, where asked for, the name. */
import type { Standing } from '../../../schedule/standing.ts'
import type { Told } from '../progress/told.ts'

export interface CaseRow {
  /** The client's folder or, for a plan that stands alone, its name. */
  client: string
  /** What stands for the client in a command. */
  typed: string
  /** Only where names may be shown. */
  name: string | undefined
  file: string
  /** Why nothing of it could be read. */
  fault: string | undefined
  /** Parts of plan and record that do not fit the format, and are not counted. */
  lost: number
  status: string | undefined
  revision: number | undefined
  next: NextDue | undefined
  overdue: number
  /** Absent where lint was not asked. */
  findings: { errors: number; warnings: number } | undefined
  trend: Trend | undefined
  session: { day: string; daysAgo: number } | undefined
  signatures: Signatures
  /** Open objectives by how they stand, those that need a look first. */
  objectives: readonly { id: string; verdict: string; kind: string }[]
  /** Something is worse than at the baseline, beyond the error. */
  isWorse: boolean
  /** For the charts of a page. */
  told: Told | undefined
}

export interface NextDue {
  title: string
  kind: string
  day: string
  when: string
  standing: Standing
}

export interface Trend {
  measure: string
  from: number
  to: number
  /** Which way the figure went. */
  arrow: '↑' | '↓' | '→'
  /** What that means: `better`, `within error`. */
  word: string
  /** Positive is better; for sorting. */
  weight: number
}

export interface Signatures {
  /** `changed`: what was signed is another text now. */
  state: 'signed' | 'to-sign' | 'changed' | 'earlier' | 'none'
  /** Who has still to sign, or to sign anew: `client`, `clinician`, or who co-signs. */
  wanted: readonly string[]
}
