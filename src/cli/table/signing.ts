/** Signing, and finding out whether what was signed still stands. */
import type { CommandDefinition } from './definition.ts'

export const signingCommands: readonly CommandDefinition[] = []
