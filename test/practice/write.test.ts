import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/practice/failure.ts'
import { writeNew, writeWhole } from '../../src/practice/write.ts'
import { inFolder } from '../helpers/run.ts'

describe('writeWhole', () => {
  it('makes folders, replaces the file, and leaves nothing else behind', () =>
    inFolder({ 'out/a.txt': 'before' }, (folder) => {
      writeWhole(join(folder, 'out/a.txt'), 'after')
      writeWhole(join(folder, 'new/deep/b.bin'), new Uint8Array([0, 255]))
      expect(readFileSync(join(folder, 'out/a.txt'), 'utf8')).toBe('after')
      expect([...readFileSync(join(folder, 'new/deep/b.bin'))]).toEqual([0, 255])
      expect(readdirSync(join(folder, 'out'))).toEqual(['a.txt'])
    }))

  it('does not write over a plan', () =>
    inFolder({ 'plan.yaml': 'txplan: 1\n' }, (folder) => {
      const plan = join(folder, 'plan.yaml')
      expect(() => writeWhole(plan, '# A page')).toThrow('may be a plan')
      expect(readFileSync(plan, 'utf8')).toBe('txplan: 1\n')
    }))

  it('says where it could not write, and leaves what is there as it was', () =>
    inFolder({ file: 'kept' }, (folder) => {
      expect(() => writeWhole(join(folder, 'file/below.txt'), 'x')).toThrow(UserError)
      expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('kept')
    }))
})

describe('writeNew', () => {
  it('makes the folder and the file, and nothing else', () =>
    inFolder({}, (folder) => {
      writeNew(join(folder, 'clients/p-1/plan.yaml'), 'txplan: 1\n')
      expect(readFileSync(join(folder, 'clients/p-1/plan.yaml'), 'utf8')).toBe('txplan: 1\n')
      expect(readdirSync(join(folder, 'clients/p-1'))).toEqual(['plan.yaml'])
    }))

  it('never writes over what is there', () =>
    inFolder({ 'plan.yaml': 'txplan: 1\n' }, (folder) => {
      const plan = join(folder, 'plan.yaml')
      expect(() => writeNew(plan, 'another')).toThrow(UserError)
      expect(() => writeNew(plan, 'another')).toThrow('is there already; it is left as it is')
      expect(readFileSync(plan, 'utf8')).toBe('txplan: 1\n')
      expect(readdirSync(folder)).toEqual(['plan.yaml'])
    }))

  it('says where it could not write', () =>
    inFolder({ file: 'kept' }, (folder) => {
      const below = join(folder, 'file/plan.yaml')
      expect(() => writeNew(below, 'x')).toThrow(/plan\.yaml could not be written \(\w+\)/)
      expect(readdirSync(folder)).toEqual(['file'])
    }))
})
