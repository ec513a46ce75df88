import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBeside } from '../../src/practice/binary-file.ts'
import { inFolder } from '../helpers/run.ts'

describe('a file that a plan names', () => {
  it('is read', () =>
    inFolder({ 'a.png': 'abc' }, (folder) => {
      expect(Buffer.from(readBeside(join(folder, 'a.png'), 'a.png')).toString()).toBe('abc')
    }))

  it('is told where it is not there', () =>
    inFolder({}, (folder) => {
      expect(() => readBeside(join(folder, 'a.png'), 'a.png')).toThrow('there is no such file')
    }))

  it.skipIf(process.platform === 'win32').each(['/dev/zero', '/dev'])(
    'is not read where it has no end: %s',
    (path) => {
      expect(() => readBeside(path, 'a.png')).toThrow('no file of bytes')
    },
  )
})
