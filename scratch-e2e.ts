import { atTerminal } from './test/helpers/terminal.ts'
import { txplan } from './test/cli/writing/talk.ts'
import { readFileSync } from 'node:fs'
// usage: scratch-e2e.ts cwd cols rows script args... ; script file: lines of keys; prints the screen before each line
const [cwd, cols, rows, script, ...args] = process.argv.slice(2)
const lines = readFileSync(script!, 'utf8').split('\n').filter((l) => l !== '' && !l.startsWith('#'))
await atTerminal({ command: txplan(...args), cwd: cwd!, columns: Number(cols), rows: Number(rows) }, async (t) => {
  const settle = async () => {
    let last = ''
    let same = 0
    for (let i = 0; i < 400 && same < 12; i++) {
      await new Promise((r) => setTimeout(r, 15))
      const now = t.screen()
      same = now === last && now !== '' ? same + 1 : 0
      last = now
    }
  }
  for (const line of lines) {
    await settle()
    const s = t.screen().split('\n')
    const at = s.findLastIndex((row) => /^(✓|- )/.test(row))
    console.log('=== ' + (process.env['ALL'] ? t.screen() : s.slice(Math.max(0, at)).join('\n')))
    console.log('>>> ' + line)
    for (const part of line.split('|')) {
      const m = /^<(.*)>$/.exec(part)
      if (m) t.press(...(m[1]!.split(' ') as []))
      else t.type(part)
    }
  }
  await settle()
  console.log('=== END\n' + t.screen())
  const code = await Promise.race([t.closed, new Promise((r) => setTimeout(() => r('open'), 300))])
  console.log('code', code)
})
