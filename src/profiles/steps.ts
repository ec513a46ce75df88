/** The chain that leads to a due date: each step as data, with one plain sentence. */
import type { Path } from '../source/document.ts'
import type { AnchorWord } from './anchors.ts'
import type { SkippedDay } from './calendar.ts'
import type { ProgramWord } from './program.ts'
import { sentenceOf } from './step-words.ts'

/** Lengths of time; their names are those of the profile model. */
export type TimeUnit = 'hours' | 'days' | 'business_days' | 'weeks' | 'months'
/** What is counted in the record. */
export type SessionUnit = 'sessions' | 'session_days' | 'service_days'

export type ServiceEvent = 'first-service' | 'first-treatment-service'

/** Something that has not happened yet, on which the due date hangs. */
export type Waiting =
  | { kind: 'count'; unit: SessionUnit; wanted: number; held: number; left: number }
  | { kind: 'event'; event: AnchorWord | ServiceEvent }

/** Where a day was read. Absent where a day was handed in, such as that of the last review. */
export interface Read {
  path: Path
  in: 'plan' | 'record'
}

export type StepData =
  | { kind: 'program'; fits: boolean | 'unknown'; kinds: readonly ProgramWord[]; path?: Path }
  | { kind: 'coverage'; coverage: string }
  | ({ kind: 'anchor'; anchor: AnchorWord; day: string; standIn?: true; ahead?: true } & Read)
  | { kind: 'missing'; anchor: AnchorWord | ServiceEvent | undefined }
  | { kind: 'last'; day: string }
  | ({ kind: 'beyond'; days: number; verdict: 'beyond' | 'within'; end?: string } & Partial<Read>)
  | { kind: 'beyond'; days: number; verdict: 'unknown'; appliesFrom: string }
  | { kind: 'count'; unit: TimeUnit; amount: number; from: string; day: string; withAnchor?: true }
  | { kind: 'calendar'; months: number; anchor: string; day: string }
  | { kind: 'skipped'; days: readonly SkippedDay[] }
  | ({ kind: 'reached'; unit: SessionUnit; amount: number; from?: string; day: string } & Read)
  | { kind: 'waiting'; for: Waiting; from?: string }
  | {
      kind: 'whichever'
      rule: 'first' | 'later'
      day?: string
      atLatest?: true
      notBefore?: string
    }
  | ({ kind: 'before'; event: ServiceEvent; day: string } & Read)
  | { kind: 'on'; anchor: AnchorWord; day: string }
  | { kind: 'grace'; days: number; until: string }
  | { kind: 'delay' }

export type Step = StepData & { sentence: string }

export const step = (data: StepData): Step => ({ ...data, sentence: sentenceOf(data) })
