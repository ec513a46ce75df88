/** Dates as a PDF writes them (ISO 32000-1, 7.9.4): `D:20261122103000+01'00'`. */

const form =
  /^D:(\d{4})(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:([Zz])(?:00'?00'?)?|([+-])(\d\d)'?(?:(\d\d)'?)?)?)?)?)?)?)?$/

/** ISO 8601 in UTC; undefined for what is no date. One without an offset is taken for UTC. */
export function isoOf(text: string | undefined): string | undefined {
  const match = form.exec(text ?? '')
  if (!match) return undefined
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00'] = match
  const [sign, hours = '00', minutes = '00'] = match.slice(8)
  const offset = sign ? `${sign}${hours}:${minutes}` : 'Z'
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`)
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString()
}
