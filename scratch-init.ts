import { main } from './src/cli/main.ts'
import { readFileSync } from 'node:fs'
import { PassThrough } from 'node:stream'
const [cwd, lines, ...args] = process.argv.slice(2)
const input = new PassThrough() as unknown as NodeJS.ReadStream
if (lines !== '-') (input as unknown as PassThrough).end(readFileSync(lines!, 'utf8'))
const code = await main(args, {
  stdin: { isTTY: true, async *[Symbol.asyncIterator]() {} },
  stdout: { write: (t) => process.stdout.write(t), columns: 100 },
  stderr: { write: (t) => process.stderr.write(t), columns: 100 },
  ...(lines === '-' ? {} : { terminal: () => ({ input, output: process.stderr }) }),
  cwd: cwd!, env: {}, now: () => new Date('2026-11-21T12:00:00Z'),
})
console.error('exit', code)
