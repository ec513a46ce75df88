/** From what many clients share to the findings of each. No finding holds a word of another's plan. */
import type { Path } from '../../source/document.ts'
import { type Args, type Finding, inOrder, pathText } from '../finding.ts'
import { findRule } from '../registry.ts'
import type { FileKind } from '../rule.ts'
import { type AcrossClient, clonedRule, doseRule, momentRule, placeKey } from './client.ts'
import { compare, type SharedText } from './compare.ts'
import { sameDose } from './same-dose.ts'
import { sameMoment } from './same-moment.ts'

/** So many shared texts of one file are told one by one; more are told together. */
const fewTexts = 3

/** Findings about the clients in `only`, or about all; all are compared in either case. */
export function acrossFindings(
  clients: readonly AcrossClient[],
  only?: ReadonlySet<string>,
): Finding[] {
  const byUnit = new Map(clients.map((client) => [client.print.unit, client]))
  const prints = clients.map(({ print }) => print)
  const how = only === undefined ? {} : { only }
  const isOn = (rule: string) => clients.some(({ severity }) => severity[rule] !== 'off')
  const shared = isOn(clonedRule) ? compare(prints, how) : []
  const doses = isOn(doseRule) ? sameDose(prints, how).shared : []
  const moments = isOn(momentRule) ? sameMoment(prints, how) : []
  const cloned = [...grouped(shared)].flatMap(([unit, texts]) =>
    clonedIn(byUnit.get(unit) as AcrossClient, texts),
  )
  const dosed = doses.flatMap(({ unit, path, category, clients: others }) =>
    told(byUnit.get(unit) as AcrossClient, {
      rule: doseRule,
      message: 'found',
      at: path,
      in: 'plan',
      args: { category, count: others },
    }),
  )
  const signed = moments.flatMap(({ unit, path, likeness, clients: count }) =>
    told(byUnit.get(unit) as AcrossClient, {
      rule: momentRule,
      message: likeness,
      at: path,
      in: 'plan',
      args: others(count),
    }),
  )
  return [...cloned, ...dosed, ...signed].sort(inOrder)
}

function grouped(shared: readonly SharedText[]): Map<string, SharedText[]> {
  const groups = new Map<string, SharedText[]>()
  for (const text of shared) {
    const group = groups.get(text.unit)
    if (group) group.push(text)
    else groups.set(text.unit, [text])
  }
  return groups
}

function clonedIn(client: AcrossClient, texts: readonly SharedText[]): Finding[] {
  return (['plan', 'record'] as const).flatMap((file) => {
    const here = texts.filter((text) => text.in === file)
    const first = here[0]
    if (here.length <= fewTexts || !first) return here.flatMap((text) => oneText(client, text))
    const count = Math.max(...here.map(({ clients }) => clients))
    const places = here.slice(0, 8).map(({ path }) => pathText(path))
    const more = here.length > 8 ? ` and ${here.length - 8} more` : ''
    return told(client, {
      rule: clonedRule,
      message: 'many',
      at: first.path,
      in: file,
      args: { texts: here.length, places: `${places.join(', ')}${more}`, ...others(count) },
    })
  })
}

function oneText(client: AcrossClient, text: SharedText): Finding[] {
  const { path, in: file, kind, likeness, clients, isLibrary } = text
  const message = isLibrary ? 'library' : kind === 'plan' ? 'plan' : likeness
  return told(client, { rule: clonedRule, message, at: path, in: file, args: others(clients) })
}

const others = (count: number): Args => ({
  others: count === 1 ? '1 other client' : `${count} other clients`,
})

interface Telling {
  rule: string
  message: string
  at: Path
  in: FileKind
  args: Args
}

/** The finding, unless the rule is off for this client or was set aside at this line. */
function told(client: AcrossClient, { rule: id, message, at, in: kind, args }: Telling): Finding[] {
  const rule = findRule(id)
  const severity = client.severity[id] ?? 'off'
  const text = rule?.messages[message]
  const place = client.places[placeKey(kind, at)]
  const file = client.files[kind]
  if (!rule || text === undefined || severity === 'off' || !place || file === undefined) return []
  const { range, keyLine } = place
  const isMuted = client.muted.some(
    (one) =>
      one.in === kind && one.rule === id && one.from <= range.start.line && keyLine <= one.to,
  )
  if (isMuted) return []
  const finding: Finding = {
    rule: id,
    severity,
    file,
    path: at,
    range,
    keyLine,
    message: text,
    fix: rule.fix,
    args,
    messageId: message,
  }
  return [finding]
}
