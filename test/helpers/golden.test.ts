import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { expectGolden } from './golden.ts'

describe('expectGolden', () => {
  let folder = ''

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'golden-'))
    vi.stubEnv('UPDATE_GOLDEN', '')
  })

  afterEach(() => {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true })
  })

  it('fails when there is no file to compare with', () => {
    expect(() => expectGolden(join(folder, 'page.txt'), 'text')).toThrow('UPDATE_GOLDEN=1')
  })

  it('writes text and bytes when asked to, and compares them afterwards', () => {
    const text = join(folder, 'deep/page.txt')
    const bytes = join(folder, 'page.bin')
    vi.stubEnv('UPDATE_GOLDEN', '1')
    expectGolden(text, 'text')
    expectGolden(bytes, new Uint8Array([1, 2]))
    vi.stubEnv('UPDATE_GOLDEN', '')
    expect(readFileSync(text, 'utf8')).toBe('text')
    expectGolden(text, 'text')
    expectGolden(bytes, new Uint8Array([1, 2]))
    expect(() => expectGolden(text, 'other')).toThrow()
    expect(() => expectGolden(bytes, new Uint8Array([1, 3]))).toThrow('differ')
  })
})
