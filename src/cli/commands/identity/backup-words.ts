/** The backup words between program and person: shown once and asked back, written to a file, typed in again. */
import { randomInt } from 'node:crypto'
import { resolve } from 'node:path'
import { Left, UserError } from '../../../practice/failure.ts'
import { readSecret, refuseShared, writeSecret } from '../../../practice/secrets.ts'
import { chanceOf } from '../../../signing/identity/words.ts'
import type { Asker } from '../../../writing/question.ts'
import type { Io } from '../../io.ts'
import type { IdentityOptions } from './options.ts'

/** Hands the words over. Nothing of the identity is kept before the person has them. */
export async function handOver(
  words: readonly string[],
  { wordsFile }: IdentityOptions,
  io: Io,
  asker: Asker | undefined,
): Promise<void> {
  if (wordsFile !== undefined) return writeSecret(resolve(io.cwd, wordsFile), fileText(words))
  if (asker) return showAndAskBack(words, asker)
  throw new UserError(
    'There is nobody to show the backup words to.',
    'Have them written to a file outside of the repository: --words-file FILE',
  )
}

/** @throws UserError before anything was asked, where it would come to nothing */
export function refuseWordsFile({ wordsFile, restore }: IdentityOptions, io: Io): void {
  if (wordsFile !== undefined && !restore) refuseShared(resolve(io.cwd, wordsFile, '..'))
}

const fileText = (words: readonly string[]) => `${words.join('\n')}\n`

/** They stand above the question and go with it, so that they do not stay on the screen. */
async function showAndAskBack(words: readonly string[], asker: Asker): Promise<void> {
  for (;;) {
    await ask(asker, {
      kind: 'line',
      ask: 'Written down? Type: yes',
      notes: [
        'Your twelve backup words, on paper, in this order. They are shown once and kept nowhere; whoever has them can sign in your name.',
        ...rows(words),
      ],
      read: (typed) =>
        /^y(es)?$/i.test(typed.trim())
          ? { value: true }
          : { problem: 'Type yes when they are on paper.' },
    })
    if (await knowsTwo(words, asker)) return
    asker.tell('That is not the word. Here they are once more.')
  }
}

const rows = (words: readonly string[]): string[] =>
  [0, 4, 8].map((from) =>
    words
      .slice(from, from + 4)
      .map((word, at) => `${String(from + at + 1).padStart(2)} ${word.padEnd(10)}`)
      .join('')
      .trimEnd(),
  )

async function knowsTwo(words: readonly string[], asker: Asker): Promise<boolean> {
  const first = randomInt(0, 6)
  for (const at of [first, first + randomInt(1, 6)]) {
    const typed = await ask(asker, {
      kind: 'line',
      ask: `Word ${at + 1}`,
      read: (text) => ({ value: text.trim().toLowerCase() }),
      secret: 'afterwards',
    })
    if (typed !== words[at]) return false
  }
  return true
}

/** The bytes behind words that were written down once. */
export async function typedWords(
  { wordsFile }: IdentityOptions,
  io: Io,
  asker: Asker | undefined,
): Promise<Uint8Array> {
  const text = wordsFile === undefined ? undefined : readSecret(resolve(io.cwd, wordsFile))
  if (text === undefined && asker) return askForWords(asker)
  if (text === undefined)
    throw new UserError(
      'The backup words are needed, and there is nobody to ask.',
      'Give them in a file: --words-file FILE',
    )
  const made = chanceOf(text)
  if ('chance' in made) return made.chance
  throw new UserError(`--words-file: ${made.problem}`)
}

async function askForWords(asker: Asker): Promise<Uint8Array> {
  const made = await ask(asker, {
    kind: 'line',
    ask: 'Your twelve backup words, in their order',
    secret: 'afterwards',
    read: (typed) => {
      const read = chanceOf(typed)
      return 'chance' in read ? { value: read.chance } : read
    },
  })
  return made as Uint8Array
}

type Asked = Parameters<Asker['ask']>[0] & { kind: 'line' }

async function ask(asker: Asker, question: Omit<Asked, 'at' | 'optional'>): Promise<unknown> {
  const reply = await asker.ask(
    { ...question, at: [], optional: false },
    { progress: 'Backup words', canGoBack: false },
  )
  if (reply.kind === 'answer') return reply.value
  throw new Left('Stopped; nothing was changed.')
}
