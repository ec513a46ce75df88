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
    ...ends(agreement?.consents, ['agreement', 'consents'], 'Consent'),
    ...ofPeople(outside, ['outside_providers']),
    ...ofPeople(client?.emergency_contacts, ['client', 'emergency_contacts']),
    ...ofPeople(client?.collateral_contacts, ['client', 'collateral_contacts']),
  ]
  return all.flatMap((end) => item(end, care) ?? [])
}

interface End {
  title: 'Consent' | 'Release of information'
  expires: string | undefined
  /** Of the consent or release itself. */
  path: Path
}

const ends = (
  list: readonly { expires?: string }[] | undefined,
  path: Path,
  title: End['title'],
): End[] => (list ?? []).map(({ expires }, at) => ({ title, expires, path: [...path, at] }))

const ofPeople = (
  people: readonly { release?: { expires?: string } }[] | undefined,
  path: Path,
): End[] =>
  (people ?? []).map(({ release }, at) => ({
    title: 'Release of information',
    expires: release?.expires,
    path: [...path, at, 'release'],
  }))

function item({ title, expires, path: at }: End, care: Care): DueItem | undefined {
  const path = [...at, 'expires']
  const day = datesOf(care).day(expires, path)
  const reason =
    day === undefined ? undefined : stated(day, { path, in: 'plan' }, `the ${what(title)}`)
  return decided(
    {
      kind: 'consent',
      subject: pathText(at),
      title: `${title} ends`,
      path,
      in: 'plan',
      todo: 'Have it renewed and enter the new dates, or take it out if it is no longer needed.',
      command: 'txplan lint {client}',
    },
    [reason],
  )
}

const what = (title: End['title']) => title.toLowerCase()
