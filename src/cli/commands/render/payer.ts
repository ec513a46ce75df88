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
  const asking = askingOf(input, options, about)
  const { view, report } = payerDocument(input, asking)
  return { kind: 'payer', view, payer: report }
}

function askingOf(
  { plan, practice, record, identities, book = profileBook(), asOf = '' }: RenderInput,
  { profile: asked }: RenderOptions,
  { shown }: About,
): Asking {
  const ids = asked ?? profilesOf(plan, practice).map(({ id }) => id)
  if (ids.length === 0)
    throw new UserError(
      `${shown} names no profile: what the payer asks for is not known.`,
      'Name one: --profile ID. See them all: txplan explain --list profiles',
    )
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
export function payerText({ leftOut, missing }: PayerReport): string {
  const names = [...new Set(leftOut.map((name) => name.replace(/(?<=^|\.)x-.*/, 'x-…')))]
  const out = names.length > 0 ? names.join(', ') : 'nothing'
  const lacking = missing.map((what) => `  ${what}\n`).join('')
  return `Left out, for nobody asks for it: ${out}\n${
    lacking === ''
      ? 'All that is asked for is there.\n'
      : `Asked for, and not in the plan:\n${lacking}`
  }`
}
