/** `txplan render --for payer`: by which profiles, and what is added to them. */
import { careOf } from '../../../care/care.ts'
import { nearest } from '../../../language/similar.ts'
import { type ElementId, elementIds } from '../../../plan/elements.ts'
import { UserError } from '../../../practice/failure.ts'
import { profileBook } from '../../../practice/profiles.ts'
import type { ProfileBook } from '../../../profiles/book.ts'
import { profilesOf } from '../../../profiles/of-plan.ts'
import type { RenderInput } from '../../../render/input.ts'
import { askedFields } from '../../../render/payer-view/asked-fields.ts'
import type { Asking } from '../../../render/payer-view/asking.ts'
import { type PayerReport, payerDocument } from '../../../render/payer-view/payer-document.ts'
import type { About, Document } from './document.ts'
import type { RenderOptions } from './options.ts'

export function payerOf(input: RenderInput, options: RenderOptions, about: About): Document {
  const { ids, others } = profilesFor(input, options, about)
  const asking = { ...askingOf(input, ids), also: addedBy(options) }
  const { view, report } = payerDocument(input, asking)
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

/** What was added by hand: names of elements, as the report tells them. */
function addedBy({ with: names }: RenderOptions): ElementId[] {
  const wanted = names?.split(',').flatMap((name) => name.trim().toLowerCase() || []) ?? []
  const strange = wanted.find((name) => !addable.some((id) => id === name))
  if (strange === undefined) return addable.filter((id) => wanted.includes(id))
  const near = nearest(strange, addable)
  throw new UserError(
    `--with: there is no “${strange}”.`,
    `${near ? `Did you mean ${near}? ` : ''}Known are: ${addable.join(', ')}`,
  )
}

const addable = elementIds.filter((id) => askedFields[id] !== undefined)
