/** The texts of the built-in library as they are written. */
import { readFileSync } from 'node:fs'
import type { Presentation } from '../../src/plan/types.generated.ts'
import { readSource } from '../../src/source/read.ts'

export const builtInPresentation = (file: string) =>
  readSource(readFileSync(`templates/library/${file}`, 'utf8')).value as Presentation
