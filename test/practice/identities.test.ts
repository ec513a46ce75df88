/** Where identities are kept, and where they are not. */
import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  identitiesHome,
  keepIdentity,
  keepTrusted,
  keyFileFault,
  keyPathOf,
  pemsAt,
  readKeyText,
  storedIdentities,
  trustedTexts,
} from '../../src/practice/identities.ts'
import { writeSecret } from '../../src/practice/secrets.ts'
import { inFolder } from '../helpers/run.ts'

const texts = { key: 'a key\n', certificates: 'a certificate\n' }
const mode = (path: string) => statSync(path).mode & 0o777
const isPosix = process.platform !== 'win32'

describe('the folder of identities', () => {
  it('is the one that is named, or where settings are kept', () => {
    expect(identitiesHome({ TXPLAN_HOME: '/a', XDG_CONFIG_HOME: '/b', HOME: '/c' })).toBe('/a')
    expect(identitiesHome({ XDG_CONFIG_HOME: '/b', HOME: '/c' })).toBe('/b/txplan')
    if (isPosix) expect(identitiesHome({ HOME: '/c' })).toBe('/c/.config/txplan')
  })

  it('is made for its owner alone, and holds what was put there', () =>
    inFolder({}, (folder) => {
      const env = { TXPLAN_HOME: join(folder, 'home') }
      expect(storedIdentities(env)).toEqual([])
      const kept = keepIdentity({ label: 'ben', ...texts }, env)
      keepIdentity({ label: 'ana', ...texts }, env)
      expect(storedIdentities(env).map(({ label }) => label)).toEqual(['ana', 'ben'])
      expect(readKeyText(kept)).toBe(texts.key)
      expect(Buffer.from(kept.certificates).toString()).toBe(texts.certificates)
      if (!isPosix) return
      expect(mode(kept.folder)).toBe(0o700)
      expect(mode(keyPathOf(kept))).toBe(0o600)
    }))

  it.runIf(isPosix)('is refused where others may read the key, with what to type', () =>
    inFolder({}, (folder) => {
      const kept = keepIdentity({ label: 'ana', ...texts }, { TXPLAN_HOME: join(folder, 'a b') })
      for (const open of [0o640, 0o604, 0o660]) {
        chmodSync(keyPathOf(kept), open)
        expect(() => readKeyText(kept)).toThrow(/Others on this computer may read/)
      }
      expect(keyFileFault(keyPathOf(kept))?.hint).toBe(`Close it: chmod 600 '${keyPathOf(kept)}'`)
      chmodSync(keyPathOf(kept), 0o400)
      expect(keyFileFault(keyPathOf(kept))).toBeUndefined()
    }),
  )

  it('is neither in a repository nor in a practice', () =>
    inFolder({ 'txplan.yaml': 'txplan: 1\n' }, (folder) => {
      const inPractice = join(folder, 'keys')
      expect(() => keepIdentity({ label: 'ana', ...texts }, { TXPLAN_HOME: inPractice })).toThrow(
        /is in a practice/,
      )
      expect(existsSync(inPractice)).toBe(false)
      expect(() => writeSecret(join(folder, 'words'), 'one two')).toThrow(/is in a practice/)
    }))

  it('knows a repository, also from far below, and a work tree whose .git is a file', () =>
    inFolder({ 'one/.git/HEAD': '', 'two/.git': 'gitdir: elsewhere\n' }, (folder) => {
      for (const place of ['one/a/b', 'two'])
        expect(() =>
          keepIdentity({ label: 'ana', ...texts }, { TXPLAN_HOME: join(folder, place) }),
        ).toThrow(/a git repository/)
    }))
})

describe('secrets in a file', () => {
  it('are for their owner alone, and never written over', () =>
    inFolder({}, (folder) => {
      const path = join(folder, 'words')
      writeSecret(path, 'one\n')
      if (isPosix) expect(mode(path)).toBe(0o600)
      expect(() => writeSecret(path, 'two\n')).toThrow(/is there already/)
      expect(readFileSync(path, 'utf8')).toBe('one\n')
    }))
})

describe('certificates that are trusted', () => {
  it('are found in the folder, and in a file or a folder that is named', () =>
    inFolder({ 'more/a.pem': 'A', 'more/b.CRT': 'B', 'more/c.txt': 'C' }, (folder) => {
      const env = { TXPLAN_HOME: join(folder, 'home') }
      const path = keepTrusted('ana', 'D', env)
      expect(trustedTexts(env)).toEqual([{ path, bytes: Buffer.from('D') }])
      expect(pemsAt(join(folder, 'more')).map(({ bytes }) => `${bytes}`)).toHaveLength(2)
      expect(pemsAt(join(folder, 'more', 'c.txt'))).toHaveLength(1)
      expect(() => pemsAt(join(folder, 'none'))).toThrow(/no such file/)
    }))
})
