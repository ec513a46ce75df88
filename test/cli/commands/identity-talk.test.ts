/** `txplan identity` as a person meets it, at a real terminal. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inFolder } from '../../helpers/run.ts'
import { atTerminal, hasTerminal, type TestTerminal } from '../../helpers/terminal.ts'
import { says, take, txplan } from '../writing/talk.ts'

const passphrase = 'correct horse battery'
const world = (folder: string, args: string[]) => ({
  command: txplan('identity', ...args),
  cwd: folder,
  env: { TXPLAN_HOME: join(folder, 'home') },
})

const named = ['create', '--name', 'Ana Rivera']

/** The words that stand on the screen, in their order. */
const wordsOn = (terminal: TestTerminal): string[] =>
  [...terminal.screen().matchAll(/ ?(\d+) ([a-z]{3,8})\b/g)]
    .sort((a, b) => Number(a[1]) - Number(b[1]))
    .map((match) => match[2] as string)

async function choosePassphrase(t: TestTerminal): Promise<void> {
  await take(t, says('A passphrase for the key', passphrase))
  await take(t, says('The same passphrase once more', passphrase))
  await t.until('Written down?')
}

/** Types back the word that is asked for. */
async function answerWord(t: TestTerminal, words: readonly string[], done: RegExp): Promise<void> {
  await t.until(/^Word \d+$/m)
  const number = Number(/^Word (\d+)$/m.exec(t.screen())?.[1])
  t.type(`${words[number - 1]}\r`)
  await t.until(done)
}

describe.skipIf(!hasTerminal)('identity create at a terminal', { concurrent: true }, () => {
  it('asks who signs, shows the words once, and asks two of them back', () =>
    inFolder({}, (folder) =>
      atTerminal(world(folder, ['create']), async (t) => {
        await take(t, says('Your name, as you sign', 'Ana Rivera'))
        await take(t, says('Practice or employer', 'Praxis Nord'))
        await take(t, says('E-mail address', 'ana@example.org'))
        await t.until('Clinician')
        t.press('enter')
        await choosePassphrase(t)
        const words = wordsOn(t)
        expect(words).toHaveLength(12)
        t.type('yes\r')
        await answerWord(t, words, /✓ Word \d+ {2}\*+/)
        await answerWord(t, words, /Fingerprint to hand over/)
        expect(await t.closed).toBe(0)
        expect(t.whole()).not.toContain(words[0])
        expect(t.written).not.toContain(passphrase)
        const certificates = readFileSync(
          join(folder, 'home/identities/ana-rivera/certificates.pem'),
          'utf8',
        )
        expect(certificates.match(/BEGIN CERTIFICATE/g)).toHaveLength(2)
      }),
    ))

  it('shows the words again to whoever has not got them', () =>
    inFolder({}, (folder) =>
      atTerminal(world(folder, named), async (t) => {
        await choosePassphrase(t)
        t.type('yes\r')
        await t.until(/^Word \d+$/m)
        t.type('nonsense\r')
        await t.until('Here they are once more')
        await t.until(/\b12 [a-z]{3,8}\b/)
        expect(wordsOn(t)).toHaveLength(12)
      }),
    ))

  it('asks anew where the passphrase was mistyped', () =>
    inFolder({}, (folder) =>
      atTerminal(world(folder, named), async (t) => {
        await take(t, says('A passphrase for the key', passphrase))
        await take(t, says('The same passphrase once more', `${passphrase}x`))
        await t.until('two different ones')
        await choosePassphrase(t)
      }),
    ))

  it('keeps nothing when the person leaves before the words are on paper', () =>
    inFolder({}, (folder) =>
      atTerminal(world(folder, named), async (t) => {
        await choosePassphrase(t)
        const words = wordsOn(t)
        t.press('ctrl-c')
        expect(await t.closed).toBe(1)
        expect(t.whole()).toContain('Stopped; nothing was changed.')
        expect(t.whole()).not.toContain(words[0])
        expect(() => readFileSync(join(folder, 'home'))).toThrow('ENOENT')
      }),
    ))
})
