import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { UserError } from '../../src/practice/failure.ts'
import { timestampClient } from '../../src/practice/timestamp-server.ts'
import { startTimestampAuthority, type TimestampAuthority } from '../helpers/timestamp-authority.ts'

let authority: TimestampAuthority
beforeAll(async () => {
  authority = await startTimestampAuthority()
})
afterAll(() => authority.close())

const ask = (url: string, timeoutMs = 2_000): Promise<unknown> =>
  timestampClient(url, { timeoutMs })(new Uint8Array([5, 0])).catch((error: unknown) => error)

describe('a timestamp server', () => {
  it('gets the request as the standard wants it, and its answer comes back untouched', async () => {
    const seen: unknown[] = []
    const server = createServer((request, response) => {
      const { method, url, headers } = request
      seen.push(method, url, headers['content-type'], headers['content-length'])
      request.on('data', (piece: Buffer) => seen.push(piece.toString('hex')))
      request.on('end', () =>
        response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end('answer'),
      )
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const answer = await ask(`http://127.0.0.1:${port}/tsa?key=1`)
    server.close()
    expect(String(answer)).toBe('answer')
    expect(seen).toEqual(['POST', '/tsa?key=1', 'application/timestamp-query', '2', '0500'])
  })

  it.each([
    ['an error of the server', 'it answered with HTTP 500'],
    ['a page', 'what stands at this address is not a timestamp server'],
    ['a redirect', 'it refers to another address, which is not followed'],
    ['silence', 'no answer within 0.3 seconds'],
    ['an endless answer', 'its answer is far too large'],
  ] as const)('with %s is an error that says so', async (mischief, because) => {
    authority.mischief = mischief
    const error = await ask(authority.url, 300)
    expect(error).toBeInstanceOf(UserError)
    expect((error as UserError).message).toBe(
      `The timestamp server ${new URL(authority.url).host} gave no timestamp: ${because}. Nothing was signed.`,
    )
    expect((error as UserError).hint).toContain('--timestamp')
  })

  it('that stops in the middle is one too', async () => {
    const server = createServer((_, response) => {
      response.writeHead(200, {
        'content-type': 'application/timestamp-reply',
        'content-length': 100,
      })
      response.write('half')
      setTimeout(() => response.destroy(), 20)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const error = await ask(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    server.close()
    expect(error).toBeInstanceOf(UserError)
    expect((error as UserError).message).toContain('its answer was cut off')
  })

  it('that is not there is one too, and its key in the address is not told', async () => {
    const error = await ask('http://127.0.0.1:9/tsa?key=secret')
    expect((error as UserError).message).toContain('nothing answers at this address')
    expect(`${error} ${(error as UserError).hint}`).not.toContain('secret')
  })

  it.each(['', 'tsa.example.org', 'ftp://tsa.example.org', 'file:///etc/passwd', 'http://'])(
    'has an address: not "%s"',
    (address) => {
      expect(() => timestampClient(address)).toThrow(UserError)
    },
  )
})
