/** What an unquoted word means in YAML 1.2 (core schema): null, true, a number, or itself. */

const integer = /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/
const float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/

/** True for the first characters of everything that may not be text; most words end here. */
const special = new Uint8Array(128)
for (const first of '0123456789-+.~nNtTfF') special[first.charCodeAt(0)] = 1

const words = new Map<string, boolean | number | null>([
  ['~', null],
  ['null', null],
  ['Null', null],
  ['NULL', null],
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
])
for (const word of ['.nan', '.NaN', '.NAN']) words.set(word, Number.NaN)
for (const word of ['.inf', '.Inf', '.INF']) {
  words.set(word, Number.POSITIVE_INFINITY)
  words.set(`+${word}`, Number.POSITIVE_INFINITY)
  words.set(`-${word}`, Number.NEGATIVE_INFINITY)
}

/** The value of a plain scalar, from YAML 1.2.2 section 10.3.2. */
export function plainScalar(source: string): string | number | boolean | null {
  if (source === '') return null
  if (!special[source.charCodeAt(0)]) return source
  const word = words.get(source)
  return word === undefined ? numeric(source) : word
}

function numeric(source: string): string | number {
  if (integer.test(source)) return wholeNumber(source)
  return float.test(source) ? Number.parseFloat(source) : source
}

function wholeNumber(source: string): number {
  if (source.startsWith('0o')) return Number.parseInt(source.slice(2), 8)
  return Number.parseInt(source, source.startsWith('0x') ? 16 : 10)
}
