/** A small plan to be signed, and the command line at work on it. */
import type { TestRepository } from '../../helpers/repository.ts'
import { runInProcess } from '../../helpers/run.ts'

export const planToSign = `# Kept by hand.
txplan: 1
id: okafor-2026
status: active
revision: { number: 1, date: 2026-11-02, kind: initial }
effective: 2026-11-02   # the first session
clinician: r-salter
client: { name: Diana Okafor, record: P-1042, date_of_birth: 1990-02-03 }
care_team:
  - { id: r-salter, name: Ruth Salter, credentials: LCSW, role: Therapist }
problems:
  - { id: nights, statement: Lies awake for two hours on most nights }
goals:
  - id: sleep
    statement: Sleep through the night
    problems: [nights]
    objectives:
      - id: sleep-1
        statement: Be asleep by midnight on 5 of 7 nights a week by 2027-01-29, up from 2
        target_date: 2027-01-29
        measure: { behavior: nights asleep by midnight, baseline: { value: 2 }, target: { at_least: 5 } }
        interventions: [cbt]
interventions:
  - { id: cbt, modality: CBT-I, frequency: weekly, minutes: 50, responsible: [r-salter] }
`

export const path = 'clients/okafor-d/plan.yaml'

export interface Ran {
  code: number
  stdout: string
  stderr: string
}

export const txplan = (
  repository: Pick<TestRepository, 'root'>,
  args: string[],
  env: Record<string, string> = {},
  isTTY = false,
): Promise<Ran> =>
  runInProcess(args, {
    cwd: repository.root,
    env: { TXPLAN_HOME: `${repository.root}-home`, ...env },
    isTTY,
  })

/** Signed by script. */
export const sign = (
  repository: Pick<TestRepository, 'root'>,
  as: string,
  name: string,
  ...more: string[]
): Promise<Ran> =>
  txplan(repository, ['sign', path, '--as', as, '--name', name, '--consent', ...more])

interface Told {
  status: string
  because?: string
  role: string
}

/** What `verify` says in JSON of the only plan there is. */
export async function verified(
  repository: Pick<TestRepository, 'root'>,
  args: string[] = [],
  env: Record<string, string> = {},
) {
  const { code, stdout, stderr } = await txplan(
    repository,
    ['verify', path, '--format', 'json', ...args],
    env,
  )
  if (stdout === '') throw new Error(stderr)
  const { plans } = JSON.parse(stdout)
  const [plan] = plans
  const of = (role: string): Told & Record<string, never> =>
    plan.signers.find((one: Told) => one.role === role)
  return { code, plan, of }
}
