/** What is generated is committed and compared: it cannot go stale. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { generatedFiles } from '../scripts/generate/files.ts'

describe('generated files', () => {
  it.each(Object.entries(generatedFiles()))('%s is as the generator makes it', (path, text) => {
    expect(readFileSync(path, 'utf8') === text, `stale: npm run generate`).toBe(true)
  })
})
