/**
 * What a payer’s document tells of those who signed. It is judged by the whole plan: there are the text that
 * was signed, and the reasons.
 */
import { digestOf } from '../../plan/digest.ts'
import type { Plan } from '../../plan/types.generated.ts'
import type { RenderInput } from '../input.ts'
import { careFor, isReplaced, recordedSignature } from '../plan-view/recorded.ts'
import type { SignatureBox } from '../view.ts'

/** The signatures are those that the boxes are of, in their order; and the whole plan has these very ones. */
export function withRecords(
  boxes: readonly SignatureBox[],
  { signatures = [] }: Plan,
  whole: Plan,
  input: RenderInput,
): SignatureBox[] {
  const care = careFor({ ...input, plan: whole })
  const judging = { plan: whole, care, digest: digestOf(input.plan) }
  return boxes.map(({ recorded: _, field, ...box }, at) => {
    const own = signatures[at]
    if (!own) return { ...box, ...(field && { field }) }
    const place = whole.signatures?.indexOf(own) ?? -1
    const recorded = recordedSignature(own, place, judging)
    const isOpen = field && !isReplaced(own, place, judging)
    return { ...box, ...(isOpen && { field }), ...(recorded && { recorded }) }
  })
}
