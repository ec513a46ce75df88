import { describe, expect, it } from 'vitest'
import { type Line, linesOf } from '../../src/cli/lines.ts'
import { chunksOf } from '../helpers/run.ts'

async function linesIn(...chunks: (string | Uint8Array)[]): Promise<Line[]> {
  const lines: Line[] = []
  for await (const line of linesOf(chunksOf(chunks))) lines.push(line)
  return lines
}

describe('linesOf', () => {
  it('takes any line end, a byte order mark, and a last line without an end', async () => {
    expect(await linesIn('\uFEFFone\r\ntwo\n\nfour')).toEqual([
      { number: 1, text: 'one' },
      { number: 2, text: 'two' },
      { number: 3, text: '' },
      { number: 4, text: 'four' },
    ])
    expect(await linesIn()).toEqual([])
    expect(await linesIn('\n')).toEqual([{ number: 1, text: '' }])
  })

  it('does not mind where the pieces are cut', async () => {
    const bytes = Buffer.from('Zoë’s café\r\nzwölf Übungen\n')
    const cut = await linesIn(...[...bytes].map((byte) => new Uint8Array([byte])))
    expect(cut).toEqual(await linesIn(bytes))
    expect(cut).toHaveLength(2)
  })

  it('gives a line before it asks for more', async () => {
    const asked: string[] = []
    const chunks = (async function* () {
      for (const chunk of ['one\ntw', 'o\n']) {
        asked.push(chunk)
        yield Buffer.from(chunk)
      }
    })()
    const lines = linesOf(chunks)
    expect((await lines.next()).value).toEqual({ number: 1, text: 'one' })
    expect(asked).toEqual(['one\ntw'])
  })

  it('says what is wrong with a line and goes on', async () => {
    expect(await linesIn('one\n', new Uint8Array([0x61, 0xff, 0x0a]), 'three\n')).toEqual([
      { number: 1, text: 'one' },
      { number: 2, fault: 'is not UTF-8 text' },
      { number: 3, text: 'three' },
    ])
  })

  it('keeps no more of an endless line than it needs', async () => {
    const kilobyte = 'x'.repeat(1024)
    expect(await linesIn(...Array<string>(40).fill(kilobyte), '\ntwo')).toEqual([
      { number: 1, fault: 'is longer than 16384 bytes' },
      { number: 2, text: 'two' },
    ])
    const longest = 'x'.repeat(16_384)
    expect(await linesIn(longest)).toEqual([{ number: 1, text: longest }])
  })

  it('refuses UTF-16, where no line would be right', async () => {
    for (const mark of [
      [0xff, 0xfe],
      [0xfe, 0xff],
    ])
      await expect(linesIn(new Uint8Array([...mark, 0x41, 0, 0x0a]))).rejects.toThrow('UTF-16')
  })
})
