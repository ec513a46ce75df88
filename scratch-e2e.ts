import { readFileSync } from 'node:fs'
import { atTerminal } from './test/helpers/terminal.ts'
import { txplan } from './test/cli/writing/talk.ts'
// rules file: lines "question part => keys" consumed in order when matching; default <enter>
const [cwd, cols, rows, script, ...args] = process.argv.slice(2)
const rules = readFileSync(script!, 'utf8').split('\n').filter((l) => l.includes('=>')).map((l) => { const [a, b] = l.split(' => '); return { ask: a!.trim(), keys: b ?? '' , used: false } })
await atTerminal({ command: txplan(...args), cwd: cwd!, columns: Number(cols), rows: Number(rows) }, async (t) => {
  let ended = false
  void t.closed.then(() => { ended = true })
  const settle = async () => {
    let last = ''
    let same = 0
    for (let i = 0; i < 400 && same < 8 && !ended; i++) {
      await new Promise((r) => setTimeout(r, 15))
      const now = t.screen()
      same = now === last && now !== '' ? same + 1 : 0
      last = now
    }
  }
  let before = ''
  for (let n = 0; n < 160; n++) {
    await settle()
    if (ended) break
    const s = t.screen().split('\n')
    const at = s.findLastIndex((row) => /^(✓|- )/.test(row))
    const frame = s.slice(Math.max(0, at)).join('\n')
    const rule = rules.find((r) => !r.used && frame.includes('\n' + r.ask))
    if (rule) rule.used = true
    else if (frame === before) { console.log('STUCK'); break }
    before = frame
    console.log('=== ' + frame + '\n>>> ' + (rule?.keys ?? '<enter>'))
    for (const part of (rule?.keys ?? '<enter>').split('|')) {
      const m = /^<(.*)>$/.exec(part)
      if (m) t.press(...(m[1]!.split(' ') as []))
      else t.type(part)
    }
  }
  console.log('=== END\n' + t.screen())
  const code = await Promise.race([t.closed, new Promise((r) => setTimeout(() => r('open'), 300))])
  console.log('code', code)
})
