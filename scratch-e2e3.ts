import { mkdirSync, rmSync, writeFileSync, readFileSync } from 'node:fs'
import { atTerminal } from './test/helpers/terminal.ts'
import { takeAll, txplan } from './test/cli/writing/talk.ts'
import * as c from './test/cli/writing/conversations.ts'
const which = process.argv[2] as 'withTemplate' | 'inOwnWords'
rmSync('/tmp/e2e/q', { recursive: true, force: true }); mkdirSync('/tmp/e2e/q', { recursive: true })
writeFileSync('/tmp/e2e/q/txplan.yaml', c.practice)
const t0 = Date.now()
await atTerminal({ command: txplan('new', '--as-of', c.day), cwd: '/tmp/e2e/q' }, async (t) => {
  try { await takeAll(t, c[which]); await t.until('Write the plan'); console.log(t.screen()); t.press('enter'); console.log(await t.closed) } catch (e) { console.log(String(e)) }
  console.log(t.screen(), c[which].length, Date.now() - t0)
})
