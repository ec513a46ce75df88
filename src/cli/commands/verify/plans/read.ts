/** A plan with all that is around it, read to be verified. */
import { type Care, careOf } from '../../../../care/care.ts'
import { planShape, recordShape } from '../../../../plan/shapes.generated.ts'
import { checkStructure, withoutMisfits } from '../../../../plan/structure.ts'
import type { ClientRecord, Identities, Plan, Practice } from '../../../../plan/types.generated.ts'
import { type ClientFiles, shownPath } from '../../../../practice/discover.ts'
import { practiceProfiles, profileBook } from '../../../../practice/profiles.ts'
import {
  fitting,
  identitiesValue,
  practiceValue,
  readDocument,
  readPractice,
} from '../../../../practice/read.ts'
import type { ProfileBook } from '../../../../profiles/book.ts'
import type { Io } from '../../../io.ts'

export interface ToVerify {
  file: string
  /** As it is shown and typed. */
  shown: string
  care: Care
  /** False where parts of the text could not be read at all. */
  isWhole: boolean
  /** Parts that do not fit the format: no digest, and so no signature, covers them. */
  misfits: number
}

interface Around {
  practice: Practice | undefined
  identities: Identities | undefined
  book: ProfileBook
}

/** Reads one client after the other; each practice once. */
export function readToVerify(asOf: string, io: Io) {
  const practices = new Map<string | undefined, Promise<Around>>()
  return async (files: ClientFiles & { plan: string }): Promise<ToVerify | { fault: string }> => {
    const shown = shownPath(files.plan, io.cwd)
    const read = await readDocument(files.plan)
    if ('fault' in read) return { fault: `${shown}: ${read.fault}.` }
    const { value, problems } = read.document
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return { fault: `${shown} could not be read as a plan. See why: txplan lint ${shown}` }
    const around = practices.get(files.practice) ?? readAround(files.practice)
    practices.set(files.practice, around)
    const issues = checkStructure(value, planShape, read.document.root)
    const plan = withoutMisfits(value, issues) as Plan
    const record = files.record === undefined ? undefined : await readRecord(files.record)
    return {
      file: files.plan,
      shown,
      care: careOf({ plan, record, asOf, ...(await around) }),
      isWhole: problems.every(({ code }) => harmless.has(code)),
      misfits: issues.length,
    }
  }
}

/** Marks and line ends that take nothing away. */
const harmless = new Set<unknown>(['byte-order-mark', 'mixed-line-endings'])

async function readAround(folder: string | undefined): Promise<Around> {
  const files = folder === undefined ? undefined : await readPractice(folder)
  return {
    practice: practiceValue(files),
    identities: identitiesValue(files),
    book: folder === undefined ? profileBook() : await practiceProfiles(folder),
  }
}

async function readRecord(path: string): Promise<ClientRecord | undefined> {
  const read = await readDocument(path)
  return 'fault' in read ? undefined : (fitting(read.document, recordShape) as ClientRecord)
}
