/** What an aim or an intervention is called in a line: its own words, cut short. */

interface Titled {
  id?: string
  plain?: string
  statement?: string
  kind?: string
  modality?: string
  technique?: string
  description?: string
}

/** `“Climb sixteen steps of my ladder”`. */
export function titleOf({ id, plain, statement, ...intervention }: Titled): string {
  const words = plain ?? statement ?? interventionName(intervention) ?? id ?? ''
  return `“${cut(oneLine(words).replace(/\.$/, ''))}”`
}

/** `CBT: graded exposure`; the kind tells apart those of one modality that name no technique. */
export function interventionName({
  kind,
  modality,
  technique,
  description,
}: Omit<Titled, 'id' | 'plain' | 'statement'>): string | undefined {
  const name = [modality, technique ?? kind].filter(Boolean).join(': ')
  return name || description?.trim() || undefined
}

/** A text of the plan without its line breaks. */
export const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ')

const most = 64

function cut(text: string): string {
  if (text.length <= most) return text
  return `${text.slice(0, most).replace(/[\s,;:]+\S*$/, '')} …`
}
