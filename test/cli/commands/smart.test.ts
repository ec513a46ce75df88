/** `txplan smart` as a stream: order, waiting, endings. What it prints: `commands.test.ts`. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Input, Output } from '../../../src/cli/io.ts'
import { main } from '../../../src/cli/main.ts'
import { chunksOf, inFolder, runInProcess } from '../../helpers/run.ts'

const vague = 'Client will feel less anxious'
const good = 'Client will call her sponsor 3 times a week for 8 weeks'

/** In process, with a world of which the test keeps a part in its hands. */
async function runWith(args: string[], stdin: Input, stdout: Output) {
  let stderr = ''
  const code = await main(['smart', ...args], {
    stdin,
    stdout,
    stderr: { write: (text) => (stderr += text) },
    cwd: '/',
    env: {},
    now: () => new Date(0),
  })
  return { code, stderr }
}

const textsIn = (out: string): unknown[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: unknown }).text)

describe('smart', () => {
  it('answers in the order of the input, every text as it was given', async () => {
    const lines = Array.from({ length: 300 }, (_, at) => ` ${at % 2 ? vague : good} (${at})\t`)
    const stdin = `${lines.join('\r\n')}\r\n`
    const { code, stdout } = await runInProcess(['smart', '-f', 'json'], { cwd: '/', stdin })
    expect(code).toBe(1)
    expect(textsIn(stdout)).toEqual(lines)
  })

  it('gives the same for arguments and for lines', async () => {
    const asked = await runInProcess(['smart', vague, good], { cwd: '/' })
    const piped = await runInProcess(['smart'], { cwd: '/', stdin: `${vague}\n\n  \n${good}` })
    const dash = await runInProcess(['smart', '-'], { cwd: '/', stdin: `${vague}\n${good}\n` })
    expect(asked).toEqual(piped)
    expect(asked).toEqual(dash)
    expect(asked.stdout).toMatch(/\n\n1 of 2 objectives are SMART\.\n$/)
  })

  it('answers a line before it asks for the next', async () => {
    const seen: string[] = []
    const lines = async function* () {
      for (const line of [good, vague]) {
        seen.push('asked')
        yield Buffer.from(`${line}\n`)
      }
    }
    await runWith(
      ['-f', 'json'],
      { [Symbol.asyncIterator]: lines },
      { write: () => seen.push('answered') },
    )
    expect(seen).toEqual(['asked', 'answered', 'asked', 'answered'])
  })

  it('waits for a slow reader', async () => {
    let waiting = 0
    let most = 0
    await runWith(['-f', 'json'], chunksOf(`${good}\n`.repeat(50)), {
      write: () => {
        waiting += 1
        most = Math.max(most, waiting)
      },
      drained: async () => {
        await setTimeout(0)
        waiting = 0
      },
    })
    expect(most).toBe(1)
  })

  it('stops reading when nobody reads the answers any more', async () => {
    let asked = 0
    const endless = async function* () {
      for (;;) {
        asked += 1
        yield Buffer.from(`${vague}\n`)
      }
    }
    let written = 0
    const { code, stderr } = await runWith(
      [],
      { [Symbol.asyncIterator]: endless },
      {
        write: () => {
          written += 1
        },
        get closed() {
          return written >= 3
        },
      },
    )
    expect([code, stderr, asked]).toEqual([1, '', 3])
  })

  it('says that standard input cannot be read', async () => {
    const failing = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from('half a li')
      throw Object.assign(new Error('EISDIR'), { code: 'EISDIR', syscall: 'read' })
    }
    const { code, stderr } = await runWith(
      [],
      { [Symbol.asyncIterator]: failing },
      { write: () => {} },
    )
    expect(code).toBe(2)
    expect(stderr).toContain('Standard input: it is a folder')
  })

  it('writes a file whole', () =>
    inFolder({}, async (cwd) => {
      const args = ['smart', vague, good, '-f', 'json', '-o', 'out/verdicts.jsonl']
      expect(await runInProcess(args, { cwd })).toEqual({ code: 1, stdout: '', stderr: '' })
      expect(textsIn(readFileSync(resolve(cwd, 'out/verdicts.jsonl'), 'utf8'))).toEqual([
        vague,
        good,
      ])
    }))
})

describe('smart, built binary', () => {
  const start = (...args: string[]) =>
    spawn(process.execPath, [resolve('bin/txplan.js'), 'smart', ...args], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })

  it('answers a line when it comes', async () => {
    const child = start('-f', 'json')
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    for (const line of [vague, good]) {
      child.stdin.write(`${line}\n`)
      const { value } = await answers.next()
      expect(JSON.parse(value as string)).toMatchObject({ text: line, smart: line === good })
    }
    child.stdin.end()
    expect(await once(child, 'exit')).toEqual([1, null])
  })

  it('loses and mixes nothing when the reader is slow', async () => {
    const count = 3000
    const child = start()
    child.stdin.on('error', () => {})
    child.stdin.end(Array.from({ length: count }, (_, at) => `${good} (${at})\n`).join(''))
    await setTimeout(500)
    let text = ''
    for await (const part of child.stdout) text += part
    const numbers = [...text.matchAll(/^Client .*\((\d+)\)$/gm)].map(([, number]) => Number(number))
    expect(numbers).toEqual(Array.from({ length: count }, (_, at) => at))
    expect(text).toContain(`${count} of ${count} objectives are SMART.`)
  })

  it('ends without a word when the reader has gone', async () => {
    const child = start('-f', 'json')
    child.stdin.on('error', () => {})
    const more = setInterval(() => child.stdin.write(`${vague}\n`.repeat(100)), 5)
    await once(child.stdout, 'data')
    child.stdout.destroy()
    const [code] = await once(child, 'exit')
    clearInterval(more)
    expect(code).toBe(1)
  })
})
