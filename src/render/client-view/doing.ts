/** What is done, how often and with whom; what each side takes on; what to do until next time. */
import type { Intervention, Plan } from '../../plan/types.generated.ts'
import {
  anchor,
  detailBlocks,
  elementBlock,
  fact,
  section,
  textBlock,
} from '../plan-view/blocks.ts'
import { homeworkTable } from '../plan-view/course.ts'
import * as agreed from '../plan-view/fields/agreed.ts'
import * as health from '../plan-view/fields/health.ts'
import * as treatment from '../plan-view/fields/treatment.ts'
import { badge, periodWords } from '../plan-view/formats.ts'
import type { Page } from '../plan-view/page.ts'
import { capital, capitalized, joined, joinFilled, listOf, saysAgain } from '../plan-view/rich.ts'
import { line } from '../rich-text.ts'
import type { Block, RichText, Section } from '../view.ts'
import { sentences } from './sentences.ts'

export function doingSections(page: Page, plan: Plan): Section[] {
  const { interventions = [], agreement } = plan
  const done = interventions.flatMap((it, i) => interventionItem(page, it, i))
  const sheet = page.sheet(agreed.agreement, agreement)
  return [
    ...section('doing', 'What we do, and how often', [
      ...(done.length > 0 ? textBlock(undefined, line(sentences.doing)) : []),
      ...done,
      ...(done.length > 0 ? [] : serviceList(page, plan)),
      ...medicineList(page, plan),
    ]),
    ...section('parts', 'Your part and ours', [
      ...textBlock('You', sheet.value('client_responsibilities')),
      ...textBlock('Your care team', sheet.value('provider_responsibilities')),
      ...sheet.text('contract'),
      ...homeworkTable(
        page,
        [...(plan.client_view?.homework ?? []), ...(plan.homework ?? [])],
        'Until we meet again',
      ),
    ]),
  ]
}

/** In plain words first, then what it is called: the client may want to read about it. */
function interventionItem(page: Page, it: Intervention, index: number): Block[] {
  const sheet = page.sheet(treatment.intervention, it)
  const named = joinFilled(
    [it.modality, saysAgain(it.technique, it.modality) ? '' : it.technique],
    ': ',
  )
  const title = [sheet.value('plain'), sheet.value('description'), line(capital(named))].find(
    (one) => one.length > 0,
  )
  const description = sheet.value('description')
  const isEnded = it.status === 'completed' || it.status === 'discontinued'
  const status = isEnded ? badge(it.status) : undefined
  return elementBlock(
    {
      level: 4,
      id: anchor('we-do', it.id, `Part ${index + 1}`),
      label: '',
      title: capitalized(title ?? []),
      ...(status ? { badge: status } : {}),
      blocks: detailBlocks(
        [],
        [
          ...(title === description
            ? []
            : fact('How it works', sheet.value('plain').length > 0 ? description : [])),
          ...fact(
            'What it is called',
            line(title && named && !saysTitle(title, named) ? capital(named) : ''),
          ),
          ...fact('When', whenWords(sheet, it)),
          ...fact('With', sheet.value('responsible')),
          ...fact('Where', sheet.value('location')),
          ...fact('Between meetings, you', sheet.value('client_tasks')),
          ...fact('Take care', sheet.value('precautions')),
        ],
      ),
    },
    it.id,
  )
}

const saysTitle = (title: RichText, named: string): boolean =>
  JSON.stringify(title) === JSON.stringify(line(capital(named)))

type Sheet = ReturnType<Page['sheet']>

function whenWords(
  sheet: { words(key: 'frequency' | 'minutes' | 'dose'): string | undefined } & Pick<Sheet, never>,
  { start, end, duration }: Intervention,
): RichText {
  return joined([
    sheet.words('frequency'),
    sheet.words('minutes'),
    sheet.words('dose'),
    duration && `for ${duration}`,
    periodWords(start, end),
  ])
}

/** Without codes and units, which are the payer’s matter. */
function serviceList(page: Page, { services = [] }: Plan): Block[] {
  const items = services.map((one) => {
    const sheet = page.sheet(treatment.service, one)
    return joined([
      sheet.words('service'),
      sheet.words('frequency')?.toLowerCase(),
      sheet.words('minutes'),
    ])
  })
  return textBlock('Sessions', listOf(items, false))
}

function medicineList(page: Page, { medications = [] }: Plan): Block[] {
  const taken = medications.filter(({ stopped }) => stopped === undefined)
  const items = taken.map((one) => {
    const sheet = page.sheet(health.medication, one)
    const why = sheet.words('for')?.toLowerCase()
    return joined([
      joinFilled([one.name, one.dose], ' '),
      one.frequency,
      why && `for ${why}`,
      sheet.around('from ', 'prescriber'),
    ])
  })
  return detailBlocks(fact('Your medicine', listOf(items, false)))
}
