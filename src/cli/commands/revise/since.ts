/** Since when a plan is what its last recorded revision says: the version in git to compare it with. */
import { dirname } from 'node:path'
import { planShape } from '../../../plan/shapes.generated.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import { repositoryOf } from '../../../practice/git/repository.ts'
import { type Version, versionsOf } from '../../../practice/git/versions.ts'
import { fitting } from '../../../practice/read.ts'
import { readQuickly } from '../../../source/quick.ts'
import { readSource } from '../../../source/read.ts'
import { numberOf } from '../../../writing/life/raised.ts'

export interface Since {
  /** The plan as it was when its revision was first recorded; `undefined` where git knows none. */
  before: Plan | undefined
  /** `3f2a91c0de of 2026-10-01`. */
  where?: string
  /** True where the number in the file was raised already, and is in no commit yet. */
  isRaised: boolean
}

const unknown: Since = { before: undefined, isRaised: false }

/** Whatever was committed since without raising the number is part of the revision that is made now. */
export async function sinceRevision(file: string, plan: Plan): Promise<Since> {
  const repository = await repositoryOf(dirname(file))
  if (!repository) return unknown
  const { versions } = await versionsOf(repository, file)
  const plans = versions.flatMap((version) => {
    const read = planIn(version)
    return read ? [{ version, plan: read }] : []
  })
  const last = plans.at(-1)
  if (!last) return unknown
  const number = numberOf(last.plan)
  const other = plans.findLastIndex((one) => numberOf(one.plan) !== number)
  const first = plans[other + 1] ?? last
  return { before: first.plan, where: whereOf(first.version), isRaised: number < numberOf(plan) }
}

const whereOf = ({ commit, date }: Version): string => `commit ${commit.slice(0, 10)} of ${date}`

function planIn({ text }: Version): Plan | undefined {
  if (text === undefined) return undefined
  const plan = fitting(readQuickly(text) ?? readSource(text), planShape)
  return typeof plan === 'object' && plan !== null && !Array.isArray(plan) ? plan : undefined
}
