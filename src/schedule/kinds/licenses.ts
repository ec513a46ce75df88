/** Licenses of clinicians: of the practice, once for all its clients; of others, in the plan that names them. */
import type { Care } from '../../care/care.ts'
import { isRealDate } from '../../language/dates.ts'
import type { Practice } from '../../plan/types.generated.ts'
import type { Path } from '../../source/document.ts'
import { pathText } from '../../source/path-text.ts'
import { datesOf, stated } from '../dates.ts'
import { decided } from '../decide.ts'
import type { DueItem, FileKind } from '../item.ts'

/** Of those in the care team whom `txplan.yaml` does not list. */
export function licenses(care: Care): DueItem[] {
  const home = new Set((care.practice?.clinicians ?? []).map(({ id }) => id))
  return (care.plan.care_team ?? []).flatMap(({ id, license }, at) => {
    if (id !== undefined && home.has(id)) return []
    const path = ['care_team', at, 'license', 'expires']
    const day = datesOf(care).day(license?.expires, path)
    return item(day, id ?? pathText(['care_team', at]), path, 'plan')
  })
}

/** Of the practice's clinicians. A day that cannot be read is left to lint. */
export const practiceLicenses = (practice: Practice): DueItem[] =>
  (practice.clinicians ?? []).flatMap(({ id, license }, at) => {
    const expires = license?.expires
    const day = expires !== undefined && isRealDate(expires) ? expires : undefined
    const path = ['clinicians', at, 'license', 'expires']
    return item(day, id ?? pathText(['clinicians', at]), path, 'practice')
  })

function item(day: string | undefined, name: string, path: Path, file: FileKind): DueItem[] {
  if (day === undefined) return []
  const place = { path, in: file }
  const found = decided(
    {
      kind: 'license',
      subject: name,
      title: `License of ${name} expires`,
      ...place,
      todo: `Renew it, and enter the new day under “${pathText(path)}”${file === 'practice' ? ' in txplan.yaml' : ''}.`,
    },
    [stated(day, place, 'the license')],
  )
  return found ? [found] : []
}
