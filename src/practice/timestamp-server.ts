/**
 * Asks a timestamp server (RFC 3161, 3.4). The only call over a network that txplan makes, and only to an
 * address that the user gave; what is sent is a hash.
 */
import { type IncomingMessage, request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import { UserError } from './failure.ts'

interface Limits {
  timeoutMs: number
}

/** A token with its certificates takes 3 to 8 kB. */
const mostBytes = 256 * 1024

/** What asks the server at this address. Throws `UserError` for an address that is none. */
export function timestampClient(
  address: string,
  { timeoutMs }: Limits = { timeoutMs: 20_000 },
): (request: Uint8Array) => Promise<Uint8Array> {
  const url = serverAddress(address)
  return (request) => post(url, request, timeoutMs)
}

function serverAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url
  throw new UserError(
    'The address of the timestamp server is not one: it must begin with http:// or https://.',
    addressHint,
  )
}

const addressHint =
  'Give it as --timestamp URL, or in txplan.yaml as signing: { timestamp_server: URL }.'

function post(url: URL, body: Uint8Array, timeoutMs: number): Promise<Uint8Array> {
  const options = {
    method: 'POST',
    agent: false,
    headers: {
      'content-type': 'application/timestamp-query',
      'content-length': body.length,
      accept: 'application/timestamp-reply',
    },
  }
  return new Promise((resolve, reject) => {
    const call = (url.protocol === 'https:' ? overHttps : overHttp)(url, options)
    const fail = (because: string) => {
      call.destroy()
      reject(noAnswer(url, because))
    }
    const timer = setTimeout(fail, timeoutMs, `no answer within ${timeoutMs / 1000} seconds`)
    call.on('close', () => clearTimeout(timer))
    call.on('error', (error) => fail(networkFault(error)))
    call.on('response', (response) => collect(response, resolve, fail))
    call.end(body)
  })
}

function collect(
  response: IncomingMessage,
  resolve: (answer: Uint8Array) => void,
  fail: (because: string) => void,
): void {
  const fault = headFault(response)
  if (fault) fail(fault)
  const pieces: Uint8Array[] = []
  let size = 0
  response.on('data', (piece: Uint8Array) => {
    size += piece.length
    if (size > mostBytes) fail('its answer is far too large')
    pieces.push(piece)
  })
  response.on('end', () => resolve(Buffer.concat(pieces)))
  response.on('error', () => fail('its answer was cut off'))
}

/** Redirects are not followed: the hash goes to the server that the user named and to no other. */
function headFault({ statusCode = 0, headers }: IncomingMessage): string | undefined {
  if (statusCode >= 300 && statusCode < 400)
    return 'it refers to another address, which is not followed'
  if (statusCode !== 200) return `it answered with HTTP ${statusCode}`
  // A page of words tells of a wrong address. Other types than that of RFC 3161, 3.4, pass: the answer shows.
  const isPage = headers['content-type']?.startsWith('text/')
  return isPage ? 'what stands at this address is not a timestamp server' : undefined
}

function networkFault(error: NodeJS.ErrnoException): string {
  return networkFaults[error.code ?? ''] ?? `the connection failed (${error.code ?? 'unknown'})`
}

const networkFaults: Record<string, string> = {
  ENOTFOUND: 'no server has this name',
  EAI_AGAIN: 'its name cannot be looked up; is this machine connected?',
  ECONNREFUSED: 'nothing answers at this address',
  ECONNRESET: 'it closed the connection',
  ETIMEDOUT: 'no answer came',
  CERT_HAS_EXPIRED: 'the certificate of the server has expired',
}

/** Without path and query of the address: they may hold a key to the service. */
const noAnswer = (url: URL, because: string): UserError =>
  new UserError(
    `The timestamp server ${url.host} gave no timestamp: ${because}. Nothing was signed.`,
    'Try again later, or sign without a timestamp: leave out --timestamp, or add --no-timestamp where txplan.yaml names a server.',
  )
