/** What is to be added, and to which plan. */
import type { Answers } from '../../../plan/answers.ts'
import type { Path } from '../../../source/document.ts'
import type { Addable } from '../../../writing/add-interview.ts'
import type { World } from '../../../writing/world.ts'
import type { Desk } from '../../writing/desk.ts'

export interface AddOptions {
  goal?: string
  answers?: string
  resume?: boolean
}

export interface Adding {
  kind: Addable
  /** The plan that is added to. */
  plan: Answers
  desk: Desk
  /** The plan’s file from the folder of the drafts: what a draft is known by. */
  about: string
  /** The plan’s file as it is shown and typed. */
  shown: string
}

/** The answers of the whole plan with the new thing among them, and where it stands. */
export interface Said {
  answers: Answers
  place: Path
}

/** What is added today is dated and counted from today, however long the plan has been in effect. */
export const worldOf =
  ({ known }: Desk) =>
  async (): Promise<World> => {
    const { world } = await known()
    return { ...world, from: world.today }
  }
