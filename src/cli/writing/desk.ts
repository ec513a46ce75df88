/** What every conversation sits down with: where it is, its drafts, and, once asked for, all the rest. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { practiceAbove } from '../../practice/discover.ts'
import { Drafts } from '../../practice/drafts.ts'
import type { Io } from '../io.ts'
import { localDay } from '../io.ts'
import type { Known } from './known.ts'

export interface Desk {
  /** The practice's folder, or the current one outside of any. */
  place: string
  isPractice: boolean
  /** `YYYY-MM-DD`. */
  today: string
  drafts: Drafts
  /** Why a folder of this name cannot be taken, if it cannot. */
  folderFault: (name: string) => string | undefined
  /** The practice, its library, codes and profiles; the first question does not wait for them. */
  known: () => Promise<Known>
}

export function openDesk(io: Io, asOf: string | undefined): Desk {
  const practice = practiceAbove(io.cwd)
  const place = practice ?? io.cwd
  const today = asOf ?? localDay(io.now())
  const desk = { place, isPractice: practice !== undefined, today }
  const folderFault = (name: string) => {
    const path = planPath(desk, name)
    return existsSync(path) ? `There is a plan already: ${path}` : undefined
  }
  let known: Promise<Known> | undefined
  return {
    ...desk,
    drafts: new Drafts(place),
    folderFault,
    known: () => {
      known ??= import('./known.ts').then(({ readKnown }) =>
        readKnown(practice, { today, folderFault }),
      )
      return known
    },
  }
}

/** Where the plan of a client stands, or would. */
export const planPath = (
  { place, isPractice }: Pick<Desk, 'place' | 'isPractice'>,
  client: string,
): string =>
  isPractice ? join(place, 'clients', client, 'plan.yaml') : join(place, `${client}.plan.yaml`)
