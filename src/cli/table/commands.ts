/** Every command, in the order in which help lists them. */
import { checkingCommands } from './checking.ts'
import type { CommandDefinition } from './definition.ts'
import { gitCommands } from './git.ts'
import { historyCommands } from './history.ts'
import { identityCommands } from './identity.ts'
import { lifeCommands } from './life.ts'
import { lookingUpCommands } from './looking-up.ts'
import { recordCommands } from './record.ts'
import { signingCommands } from './signing.ts'
import { trackingCommands } from './tracking.ts'
import { writingCommands } from './writing.ts'

export const commands: readonly CommandDefinition[] = [
  ...writingCommands,
  ...lifeCommands,
  ...recordCommands,
  ...trackingCommands,
  ...checkingCommands,
  ...signingCommands,
  ...identityCommands,
  ...historyCommands,
  ...gitCommands,
  ...lookingUpCommands,
]
