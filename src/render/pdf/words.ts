/** The few words that the pages say on their own, beside what the view says. */
import type { Mark } from '../view.ts'

export const words = {
  signatures: 'Signatures',
  aim: 'Goals and objectives',
  course: 'From → now → wanted',
  trend: 'Trend',
  by: 'By',
  status: 'Status',
  signature: 'Signature',
  date: 'Date',
  attached: (name: string, digest: string, what: string) =>
    `Attached: ${name} (SHA-256 ${digest}\u2026). ${what}.`,
  page: (number: number, total: number) => `Page ${number} of ${total}`,
  untitled: 'Treatment plan',
  marked: (mark: Mark | undefined, text: string) =>
    mark === 'deleted' ? `[removed: ${text}]` : `[added: ${text}]`,
}

/** Places named when a character could not be drawn. Never client text. */
export const places = {
  letterhead: 'letterhead',
  title: 'title',
  facts: 'facts under the title',
  signatures: 'signatures',
  foot: 'head and foot of the page',
}
