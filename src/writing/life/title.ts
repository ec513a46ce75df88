/** What an aim or an intervention is called in a line: its own words, cut short. */

interface Titled {
  id?: string
  plain?: string
  statement?: string
  modality?: string
  technique?: string
  description?: string
}

/** `“Climb sixteen steps of my ladder”`. */
export function titleOf({
  id,
  plain,
  statement,
  modality,
  technique,
  description,
}: Titled): string {
  const words =
    plain ?? statement ?? ([modality, technique].filter(Boolean).join(': ') || description)
  return `“${cut((words ?? id ?? '').trim().replace(/\s+/g, ' ').replace(/\.$/, ''))}”`
}

const most = 64

function cut(text: string): string {
  if (text.length <= most) return text
  return `${text.slice(0, most).replace(/[\s,;:]+\S*$/, '')} …`
}
