import { main } from './src/cli/main.ts'
const columns = Number(process.env['COLS'] ?? 100)
process.exitCode = await main(process.argv.slice(2), {
  stdin: { isTTY: true, async *[Symbol.asyncIterator]() {} },
  stdout: { write: (t) => process.stdout.write(t), isTTY: true, columns },
  stderr: { write: (t) => process.stderr.write(t), isTTY: true, columns },
  cwd: process.env['AT'] ?? process.cwd(), env: { ...process.env }, now: () => new Date('2026-11-21T12:00:00Z'),
})
