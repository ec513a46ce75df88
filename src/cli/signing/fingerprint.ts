/** A fingerprint in two rows, as one person reads it out to another. */
export function fingerprintRows(fingerprint: string): [string, string] {
  const pairs = fingerprint.split(':')
  return [pairs.slice(0, 16).join(' '), pairs.slice(16).join(' ')]
}
