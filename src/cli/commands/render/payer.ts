/** `txplan render --for payer`: by which profiles, and what is told of what is not in the document. */
import { careOf } from '../../../care/care.ts'
import { nearest } from '../../../language/similar.ts'
import { UserError } from '../../../practice/failure.ts'
import { profileBook } from '../../../practice/profiles.ts'
import type { ProfileBook } from '../../../profiles/book.ts'
import { profilesOf } from '../../../profiles/of-plan.ts'
import type { RenderInput } from '../../../render/input.ts'
import {
  type Asking,
  type PayerReport,
  payerDocument,
} from '../../../render/payer-view/payer-document.ts'
import type { About, Document } from './document.ts'
import type { RenderOptions } from './options.ts'

export function payerOf(input: RenderInput, options: RenderOptions, about: About): Document {
  const { ids, others } = profilesFor(input, options, about)
  const { view, report } = payerDocument(input, askingOf(input, ids))
  return { kind: 'payer', view, payer: { ...report, others } }
}

export interface PayerTold extends PayerReport {
  /** Profiles of the client’s other payers: each gets a document of its own. */
  others: readonly string[]
}

/** What was asked for; else that of the first coverage; else the practice’s own, together. */
function profilesFor(
  { plan, practice }: RenderInput,
  { profile: asked }: RenderOptions,
  { shown }: About,
): { ids: readonly string[]; others: readonly string[] } {
  if (asked) return { ids: asked, others: [] }
  const payers = practice?.payers ? { payers: practice.payers } : {}
  const [first, ...others] = profilesOf(plan, payers).map(({ id }) => id)
  if (first !== undefined) return { ids: [first], others }
  const ids = profilesOf(plan, practice).map(({ id }) => id)
  if (ids.length === 0)
    throw new UserError(
      `${shown} names no profile: what the payer asks for is not known.`,
      'Name one: --profile ID. See them all: txplan explain --list profiles',
    )
  return { ids, others: [] }
}

function askingOf(
  { plan, practice, record, identities, book = profileBook(), asOf = '' }: RenderInput,
  ids: readonly string[],
): Asking {
  for (const id of ids) if (!book.has(id)) throw noProfile(id, book)
  const care = careOf({ plan, record, practice, identities, asOf, book })
  const requirements = book.requirements(ids, asOf).for(care)
  return { ids, requirements }
}

function noProfile(id: string, book: ProfileBook): UserError {
  const near = nearest(id, book.ids())
  return new UserError(
    `There is no profile “${id}”.`,
    near ? `Did you mean: --profile ${near}` : 'See them all: txplan explain --list profiles',
  )
}

/** Fields by their names in the format, never what stands in them; one’s own may say something. */
export function payerText({ leftOut, missing, others }: PayerTold): string {
  const names = [...new Set(leftOut.map((name) => name.replace(/(?<=^|\.)x-.*/, 'x-…')))]
  const out = names.length > 0 ? names.join(', ') : 'nothing'
  const lacking = missing.map((what) => `  ${what}\n`).join('')
  const next = others.map((id) => `For the other payer: --for payer --profile ${id}\n`).join('')
  return `Left out, for nobody asks for it: ${out}\n${
    lacking === ''
      ? 'All that is asked for is there.\n'
      : `Asked for, and not in the plan:\n${lacking}`
  }${next}`
}
