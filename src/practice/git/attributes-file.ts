/** The file `.gitattributes` at the top of a repository, with our lines or without. */
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readExactly } from '../exact-files.ts'
import { UserError } from '../failure.ts'
import { replaceWhole, writeNew } from '../write.ts'
import { withoutPlans, withPlans } from './attributes.ts'
import type { Repository } from './repository.ts'

export interface AttributesChange {
  path: string
  /** `undefined` where there is no such file, before or after. */
  before: string | undefined
  after: string | undefined
}

/** @throws UserError when the file is there and cannot be read as text. */
export function attributesChange({ root }: Repository, undo: boolean): AttributesChange {
  const path = join(root, '.gitattributes')
  const before = textIfThere(path)
  if (!undo) return { path, before, after: withPlans(before ?? '') }
  const after = before && withoutPlans(before)
  return { path, before, after: before && after === '' ? undefined : after }
}

function textIfThere(path: string): string | undefined {
  if (!existsSync(path)) return undefined
  const { text } = readExactly(path)
  if (text !== undefined) return text
  throw new UserError(`${path} is no UTF-8 text, and is left as it is.`)
}

/** @throws UserError when it cannot be written, or was changed meanwhile. */
export function applyAttributes({ path, before, after }: AttributesChange): void {
  if (before === after) return
  if (after === undefined) rmSync(path)
  else if (before === undefined) writeNew(path, after)
  else replaceWhole(path, before, after)
}
