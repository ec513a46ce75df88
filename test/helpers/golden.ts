/**
 * Golden files: what a page looked like when somebody last said it was right.
 *
 * `UPDATE_GOLDEN=1 npx vitest run …` writes them anew; look at the git diff before committing.
 */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'

const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Expects `actual` to equal the file at `path` (absolute, or from the project root), byte for byte.
 * A missing file fails too, unless `UPDATE_GOLDEN=1` writes it.
 */
export function expectGolden(path: string, actual: string | Uint8Array): void {
  const file = resolve(projectRoot, path)
  if (process.env['UPDATE_GOLDEN'] === '1') write(file, actual)
  if (!existsSync(file))
    expect.fail(`No golden file at ${file}. Run once with UPDATE_GOLDEN=1 to write it.`)
  if (typeof actual === 'string') expect(actual).toBe(readFileSync(file, 'utf8'))
  else expectSameBytes(file, actual)
}

function expectSameBytes(file: string, actual: Uint8Array): void {
  const same = readFileSync(file).equals(actual)
  expect(same, `The ${actual.length} bytes differ from ${file}.`).toBe(true)
}

function write(file: string, actual: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, actual)
}
