/**
 * JSON with one spelling for each value, after RFC 8785 (JSON Canonicalization Scheme): no spaces, keys by
 * their UTF-16 code units, numbers and texts as ECMAScript writes them.
 */

/** @throws TypeError for what JSON cannot say: a number that is none, an undefined item. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([, held]) => held !== undefined)
    // Not the order of the object: that puts keys such as "10" before all others.
    const texts = fields
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held)}`)
    return `{${texts.join(',')}}`
  }
  if (value === undefined || (typeof value === 'number' && !Number.isFinite(value)))
    throw new TypeError('JSON has no such value')
  return JSON.stringify(value)
}
