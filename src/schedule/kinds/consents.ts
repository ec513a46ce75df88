/** Consents and releases of information, by the day on which each of them ends. */
import type { Care } from '../../care/care.ts'
import type { Path } from '../../source/document.ts'
import { pathText } from '../../source/path-text.ts'
import { datesOf, stated } from '../dates.ts'
import { decided } from '../decide.ts'
import type { DueItem } from '../item.ts'

export function consents(care: Care): DueItem[] {
  const { agreement, outside_providers: outside, client } = care.plan
  const all = [
    ...given(agreement?.consents),
    ...ofPeople(outside, ['outside_providers']),
    ...ofPeople(client?.emergency_contacts, ['client', 'emergency_contacts']),
    ...ofPeople(client?.collateral_contacts, ['client', 'collateral_contacts']),
  ]
  return all.flatMap((end) => item(end, care) ?? [])
}

interface End {
  title: 'Consent' | 'Release of information'
  /** To what, or for whom, as the plan calls it. */
  called: string | undefined
  expires: string | undefined
  /** Where it stands: the consent, or the person it is for. */
  of: Path
  /** Of the consent or release itself. */
  path: Path
}

const given = (list: readonly { kind?: string; expires?: string }[] | undefined): End[] =>
  (list ?? []).map(({ kind, expires }, at) => {
    const path = ['agreement', 'consents', at]
    return { title: 'Consent', called: kind, expires, of: path, path }
  })

interface Released {
  name?: string
  organization?: string
  role?: string
  relationship?: string
  release?: { expires?: string }
}

const ofPeople = (people: readonly Released[] | undefined, list: Path): End[] =>
  (people ?? []).map(({ name, organization, role, relationship, release }, at) => {
    const of = [...list, at]
    const called = name ?? organization ?? role ?? relationship
    const expires = release?.expires
    return { title: 'Release of information', called, expires, of, path: [...of, 'release'] }
  })

function item({ title, called, expires, of, path: at }: End, care: Care): DueItem | undefined {
  const path = [...at, 'expires']
  const day = datesOf(care).day(expires, path)
  const reason =
    day === undefined ? undefined : stated(day, { path, in: 'plan' }, `the ${what(title)}`)
  return decided(
    {
      kind: 'consent',
      subject: pathText(at),
      title: `${title} ends (${pathText(of)})`,
      ...(called ? { privately: `${title} ends (${called})` } : {}),
      path,
      in: 'plan',
      todo: `Have it renewed and enter the new dates under “${pathText(at)}”, or take it out if it is no longer needed.`,
    },
    [reason],
  )
}

const what = (title: End['title']) => title.toLowerCase()
