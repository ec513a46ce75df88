/** A passphrase that is chosen: long enough, and typed twice. */
import { UserError } from '../../../practice/failure.ts'
import type { Asker } from '../../../writing/question.ts'
import type { Io } from '../../io.ts'
import { askSecret, givenPassphrase, refuseUnasked } from '../../signing/passphrase.ts'
import type { IdentityOptions } from './options.ts'

/** A guess costs an attacker a sixth of a second; ten signs that nobody guesses take ages. */
const shortest = 10

function fault(passphrase: string): string | undefined {
  const length = [...passphrase].length
  if (length < shortest)
    return `At least ${shortest} characters are wanted; ${length} were found. Four or five words that do not belong together are good.`
  return new Set(passphrase).size < 4 ? 'That is one sign again and again.' : undefined
}

/** @throws UserError when a given one is too short, nobody can be asked, or the person leaves */
export async function newPassphrase(
  options: IdentityOptions,
  io: Io,
  asker: Asker | undefined,
): Promise<string> {
  const given = givenPassphrase(options, io)
  if (given === undefined) {
    if (!asker) refuseUnasked(options, io)
    return chosen(asker as Asker)
  }
  const problem = fault(given)
  if (problem) throw new UserError(`The passphrase will not do. ${problem}`)
  return given
}

async function chosen(asker: Asker): Promise<string> {
  for (;;) {
    const first = await askSecret(asker, {
      ask: 'A passphrase for the key',
      why: 'It locks the key on this computer and is asked for whenever you sign. Nobody can tell it to you again.',
      read: (typed) => readAs(typed, fault(typed)),
    })
    const again = await askSecret(asker, { ask: 'The same passphrase once more' })
    if (again === first) return first
    // Nobody can see which of the two was mistyped.
    asker.tell('These were two different ones; choose it once more.')
  }
}

const readAs = (value: string, problem: string | undefined) =>
  problem === undefined ? { value } : { problem }
