/**
 * The signature dictionary (ISO 32000-1, 12.8.1): written first with room for the signature and for where
 * it lies, then filled in. Filling in changes the length of nothing.
 */
import { dateString, type Latin1, textString } from './serialize.ts'

interface Said {
  name: string
  at: Date
  reason?: string
  /** Bytes for the signature. */
  room: number
  /** The first signature also says what may be changed after it. */
  certifies: boolean
}

/** Ten digits for each number. */
const emptyRange = `[0 ${Array(3).fill('0'.repeat(10)).join(' ')}]`

export function placeholder({ name, at, reason, room, certifies }: Said): Latin1 {
  return [
    '<<',
    '/Type /Sig',
    '/Filter /Adobe.PPKLite',
    '/SubFilter /ETSI.CAdES.detached',
    `/ByteRange ${emptyRange}`,
    `/Contents <${'0'.repeat(2 * room)}>`,
    // The signer's own clock; the signature itself must not tell a time (EN 319 142-1, 6.3).
    `/M ${dateString(at)}`,
    `/Name ${textString(name)}`,
    ...(reason ? [`/Reason ${textString(reason)}`] : []),
    ...(certifies ? [`/Reference [${onlySignaturesMayFollow}]`] : []),
    '>>',
  ].join('\n')
}

/** DocMDP with `P` 2: fields may be filled in and signed, and nothing else (12.8.2.2). */
const onlySignaturesMayFollow =
  '<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams /P 2 /V /1.2 >> >>'

interface Prepared {
  bytes: Uint8Array
  /** Where the object of the signature begins. */
  at: number
}

/** Signs what `prepare` gives with room for so many bytes; where that was too little, once more with enough. */
export async function sealed(
  sign: (pieces: readonly Uint8Array[]) => Promise<Uint8Array>,
  room: number,
  prepare: (room: number) => Prepared,
): Promise<Uint8Array> {
  const { bytes, at } = prepare(room)
  const whole = Buffer.from(bytes)
  const from = whole.indexOf('/Contents <', at) + '/Contents '.length
  const to = from + 2 * room + 2
  const rangeAt = whole.indexOf(emptyRange, at)
  const range = `[0 ${[from, to, whole.length - to].map(String).join(' ')}`
  whole.write(`${range.padEnd(emptyRange.length - 1)}]`, rangeAt, 'latin1')
  const signature = await sign([whole.subarray(0, from), whole.subarray(to)])
  if (signature.length > room) return sealed(sign, signature.length + 512, prepare)
  whole.write(Buffer.from(signature).toString('hex').toUpperCase(), from + 1, 'latin1')
  return whole
}
