/** A plan read, and a document of it drawn: what `one` and `many` have in common. */
import { shownPath } from '../../../practice/discover.ts'
import type { DueLine, RenderInput } from '../../../render/input.ts'
import type { Attachment } from '../../../render/pdf/attachments.ts'
import type { View } from '../../../render/view.ts'
import { documentOptions } from '../../document-options.ts'
import { type Io, localDay } from '../../io.ts'
import { creationDate } from '../../moment.ts'
import { version } from '../../version.ts'
import { type Drawn, drawView, type ViewFormat } from '../../view-file.ts'
import { type About, type Document, documentOf, kindOf } from './document.ts'
import type { RenderOptions } from './options.ts'
import { type PlanFiles, planReader } from './read.ts'

/** A plan that was read, and how much of it could not be. */
export interface PlanAtHand extends About {
  input: RenderInput
  lost: number
}

export interface Made extends Drawn, Document {}

export interface Maker {
  to: ViewFormat
  read(files: PlanFiles): Promise<PlanAtHand>
  draw(plan: PlanAtHand): Promise<Made>
}

/** A maker keeps what plans share: their practice, the templates, the fonts. */
export function makerFor(options: RenderOptions, io: Io): Maker {
  const { to, paper } = documentOptions(options)
  const readPlan = planReader()
  const createdOn = creationDate(io)
  const asOf = options.asOf ?? localDay(createdOn)
  return {
    to,
    read: async (files) => {
      const shown = shownPath(files.plan, io.cwd)
      const { input, lost } = await readPlan(files, shown)
      const due = await dueOf({ ...input, asOf }, options)
      return { file: files.plan, shown, input: { ...input, ...paper, asOf, due }, lost }
    },
    draw: async ({ input, ...about }) => {
      const document = await documentOf(input, options, about)
      const { view, attachments } = await withFiles(document, input, to, options)
      return { ...document, view, ...(await drawView(view, to, { createdOn, attachments })) }
    },
  }
}

/** What looks ahead tells what is due. */
async function dueOf(input: RenderInput, options: RenderOptions): Promise<DueLine[]> {
  if (kindOf(options) === 'discharge' || input.asOf === undefined) return []
  const { dueLines } = await import('./due.ts')
  return dueLines(input, input.asOf)
}

/** Only what shows the whole plan carries the whole plan; each says in its manifest what it is. */
async function withFiles(
  { kind, view }: Document,
  { plan }: RenderInput,
  to: ViewFormat,
  { attach = true }: RenderOptions,
): Promise<{ view: View; attachments: readonly Attachment[] }> {
  if (to !== 'pdf') return { view, attachments: [] }
  const { withAttachments } = await import('../../../render/attached.ts')
  const contents = { plan, document: kind, version }
  if (kind !== 'plan' || !attach) return withAttachments(view, contents)
  const { planText } = await import('../../../writing/layout.ts')
  return withAttachments(view, { ...contents, planText: planText(plan, { guide: false }) })
}

/** What of a document is not as it should be, to whoever asked for it. */
export function lostText(lost: number, shown: string): string {
  if (lost === 0) return ''
  const [parts, are] = lost === 1 ? ['part', 'is'] : ['parts', 'are']
  return `${lost} ${parts} of the plan could not be read and ${are} not in the document. See: txplan lint ${shown}\n`
}
