import { main } from './src/cli/main.ts'
const out = (s: NodeJS.WriteStream) => ({ write: (t: string | Uint8Array) => s.write(t), isTTY: false, columns: 100 })
process.exitCode = await main(process.argv.slice(2), { stdin: process.stdin as never, stdout: out(process.stdout), stderr: out(process.stderr), cwd: process.env['AT'] ?? process.cwd(), env: process.env, now: () => new Date() })
