/** Which document of a plan is wanted, and what its file is called. */
import { basename, dirname } from 'node:path'
import type { DocumentKind } from '../../../plan/manifest.ts'
import { practiceAbove } from '../../../practice/discover.ts'
import { UserError } from '../../../practice/failure.ts'
import type { ClientReport } from '../../../render/client-view/report.ts'
import type { RenderInput } from '../../../render/input.ts'
import type { View } from '../../../render/view.ts'
import type { RenderOptions } from './options.ts'
import type { PayerTold } from './payer.ts'

export interface Document {
  kind: DocumentKind
  view: View
  /** How it reads, where it is for the client. */
  report?: ClientReport
  /** What is not in it, where it is for a payer. */
  payer?: PayerTold
}

export interface About {
  /** Path of the plan, and as the user knows it. */
  file: string
  shown: string
}

export function kindOf({ document, for: whom, sections }: RenderOptions): DocumentKind {
  if (document === 'discharge') return 'discharge'
  return whom ?? (sections === undefined ? 'plan' : 'sections')
}

/** As the practice wants its documents, where it says so. */
export async function documentOf(
  input: RenderInput,
  options: RenderOptions,
  about: About,
): Promise<Document> {
  const document = await plainDocument(input, options, about)
  if (!input.layout) return document
  const { laidOut } = await import('../../../render/layout/with-layout.ts')
  const isOfPlan = document.kind !== 'client' && document.kind !== 'discharge'
  return { ...document, view: laidOut(document.view, input, isOfPlan) }
}

async function plainDocument(
  input: RenderInput,
  options: RenderOptions,
  about: About,
): Promise<Document> {
  const kind = kindOf(options)
  if (kind === 'discharge') return { kind, view: await dischargeOf(input, about) }
  if (kind === 'client') return { kind, ...(await clientOf(input, about)) }
  if (kind === 'payer') return (await import('./payer.ts')).payerOf(input, options, about)
  if (kind === 'sections') return (await import('./sections.ts')).sectionsOf(input, options)
  const { planView } = await import('../../../render/plan-view/plan-view.ts')
  return { kind, view: planView(input) }
}

/** One document is for one reader, or of one part. */
export function refuseMixed(options: RenderOptions): void {
  const { document, for: whom, sections, profile, with: added } = options
  if (sections !== undefined && (whom !== undefined || document === 'discharge'))
    throw new UserError(
      '--sections is for the whole plan.',
      'Leave it out, or leave out the other.',
    )
  if (profile !== undefined && whom !== 'payer')
    throw new UserError('--profile says what a payer asks for.', 'Add: --for payer')
  if (added !== undefined && whom !== 'payer')
    throw new UserError('--with says what else a payer gets.', 'Add: --for payer')
}

async function dischargeOf(input: RenderInput, { shown }: About): Promise<View> {
  if (input.plan.discharge?.date === undefined)
    throw new UserError(
      `${shown} tells of no discharge yet.`,
      'When treatment ends: txplan discharge PLAN',
    )
  const { dischargeView } = await import('../../../render/discharge-view/discharge-view.ts')
  return dischargeView(input)
}

async function clientOf(input: RenderInput, { file }: About) {
  const { plainWordsOf } = await import('../../../practice/plain-words.ts')
  const { clientDocument } = await import('../../../render/client-view/client-document.ts')
  return clientDocument(input, await plainWordsOf(practiceAbove(dirname(file))))
}

/** The client’s folder, or the name of a plan that stands alone. */
export const stemOf = (file: string): string =>
  basename(file).replace(/\.?plan\.ya?ml$/, '') || basename(dirname(file))

/** `rivera-j-r2.pdf`, `rivera-j-r2-client.pdf`, `rivera-j-discharge.pdf`. */
export function fileName(
  stem: string,
  { plan }: RenderInput,
  options: RenderOptions,
  extension: string,
): string {
  const kind = kindOf(options)
  if (kind === 'discharge') return `${stem}-discharge.${extension}`
  const revision = `r${plan.revision?.number ?? 1}`
  return `${[stem, revision, ...(kind === 'plan' ? [] : [kind])].join('-')}.${extension}`
}
