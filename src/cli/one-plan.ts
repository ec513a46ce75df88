/** The one plan that a command is about, named by its file, its folder or its client. */
import { basename } from 'node:path'
import { type ClientFiles, discover, isSettings, shownPath } from '../practice/discover.ts'
import { UserError } from '../practice/failure.ts'

/** @throws UserError when there is none, or more than one; `command` is for the word what to type. */
export async function onePlan(
  path: string,
  command: string,
  cwd: string,
): Promise<ClientFiles & { plan: string }> {
  if (isSettings(basename(path)))
    throw new UserError(`${path} is no plan.`, `Name the plan: txplan ${command} CLIENT/plan.yaml`)
  const { clients, unreadable } = await discover([path], cwd)
  const [lost] = unreadable
  if (lost) throw new UserError(`${shownPath(lost.path, cwd)}: ${lost.fault}.`)
  const plans = clients.filter(({ plan }) => plan !== undefined)
  const [first] = plans
  if (!first?.plan)
    throw new UserError(
      `No plan found in ${path}.`,
      `Name a plan, or the folder of a client that has one: txplan ${command} CLIENT`,
    )
  if (plans.length > 1)
    throw new UserError(
      `Found ${plans.length} plans in ${path}; one is wanted.`,
      `Name one of them: txplan ${command} ${shownPath(first.plan, cwd)}`,
    )
  return { ...first, plan: first.plan }
}
