/** Tables for a spreadsheet (RFC 4180): CRLF, quotes where they are needed, no text that becomes a formula. */

export type CsvField = string | number | undefined

export const csvText = (rows: readonly (readonly CsvField[])[]): string =>
  rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')

/** A text that a spreadsheet would take for a formula is marked as text. */
function field(value: CsvField): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
