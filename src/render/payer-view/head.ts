/** The head of a payer’s document. */
import { elements } from '../../plan/elements.ts'
import type { Plan, Practice, Profile } from '../../plan/types.generated.ts'
import { fact } from '../plan-view/blocks.ts'
import { namesOf } from '../plan-view/names.ts'
import { joined } from '../plan-view/rich.ts'
import type { Fact } from '../view.ts'
import type { Asking } from './asking.ts'

/** For whom, and by which text: whoever reads it can see why nothing else is in it. */
export function headOf(
  plan: Plan,
  { ids, requirements, also = [] }: Asking,
  practice: Practice | undefined,
): Fact[] {
  const names = namesOf(plan, practice)
  const payers = (plan.client?.coverages ?? []).flatMap(({ payer }) =>
    payer ? [names.of('payer', payer)] : [],
  )
  const profiles = requirements.profiles.filter(({ id }) => ids.includes(id ?? ''))
  const titles = profiles.map(({ title, id }) => title ?? id ?? '')
  const whom = payers.length > 0 ? payers : titles
  return [
    ...fact('Prepared for', joined([[...new Set(whom)].join(', ')])),
    ...fact(
      'Holds what is asked by',
      profiles.flatMap((one) => joined([textOf(one)])),
    ),
    ...fact('Added by the practice', joined(also.map((id) => elements[id]))),
  ]
}

function textOf({ id, title = id, citation, source_version: version }: Profile): string {
  const cited = citation && citation !== title ? ` (${citation})` : ''
  return `${title}${cited}${version ? `; text read: ${version}` : ''}`
}
