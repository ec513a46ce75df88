import { it } from 'vitest'
import { converse } from './drive.ts'
it('shows', async () => {
  await converse({ mode: 'terminal', scene: 'all', env: { NO_COLOR: '1' } }, async (t, n) => {
    const see = async (ms = 150) => { await new Promise(r => setTimeout(r, ms)); console.log(t.screen(), t.caret()) }
    await t.until('Ctrl-C'); await see()
    t.type('Mária 漢字'); await see()
    t.press('enter'); await t.until('How many'); await see()
    t.type('12'); await see()
    t.press('enter'); await t.until('What brings'); await see()
    t.paste('one\ntwo\nthree'); await see()
    t.press('enter'); await t.until('How often'); await see()
    t.press('down'); await see()
    t.press('enter'); await t.until('Which of'); await see()
    t.press('space'); await see()
    t.press('enter'); await t.until('Which problem'); await see()
    t.type('gri'); await see()
    t.press('down', 'enter'); await t.until('Is that'); await see()
    t.type('y'); console.log(await t.closed); await see()
    console.log(JSON.stringify(n.replies()), n.all().at(-1), n.typed().length)
    console.log(JSON.stringify(t.written.slice(0, 900)))
  })
})
