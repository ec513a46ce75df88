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
import * as agreed from '../plan-view/fields/agreed.ts'
import * as health from '../plan-view/fields/health.ts'
import * as treatment from '../plan-view/fields/treatment.ts'
import { badge, periodWords } from '../plan-view/formats.ts'
import type { Page } from '../plan-view/page.ts'
import { capital, capitalized, joined, joinFilled, listOf, saysAgain } from '../plan-view/rich.ts'
import { line } from '../rich-text.ts'
import type { Block, RichText, Section } from '../view.ts'
import { sentences } from './sentences.ts'
import { stepLabel } from './step.ts'

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
      ...homeworkTable(page, plan),
    ]),
  ]
}

function homeworkTable(page: Page, { client_view: view, homework }: Plan): Block[] {
  const tasks = [...(view?.homework ?? []), ...(homework ?? [])]
  return page.table(
    treatment.homework,
    tasks,
    [
      ['What to do', (sheet) => sheet.stack('task', 'encouragement')],
      'due',
      ['For', (sheet) => joined([stepLabel(sheet.words('objective') ?? '')])],
    ],
    'Until we meet again',
  )
}

/** In plain words where there are some; what it is called stands by: the client may want to read about it. */
function interventionItem(page: Page, it: Intervention, index: number): Block[] {
  const sheet = page.sheet(treatment.intervention, it)
  const [plain, description, called] = [
    sheet.value('plain'),
    sheet.value('description'),
    nameOf(it),
  ]
  const title = [plain, it.technique ? called : [], description, called].find(hasWords) ?? []
  const blocks = [
    ...(title === description ? [] : textBlock(undefined, description)),
    ...(title === called ? [] : textBlock('What it is called', called)),
    ...textBlock('When', whenWords(sheet, it)),
    ...textBlock('With', sheet.value('responsible')),
    ...textBlock('Where', sheet.value('location')),
    ...textBlock('Between sessions', sheet.value('client_tasks')),
    ...textBlock('What to mind', sheet.value('precautions')),
  ]
  const isEnded = it.status === 'completed' || it.status === 'discontinued'
  const status = isEnded ? badge(it.status) : undefined
  const id = anchor('we-do', it.id, `part ${index + 1}`)
  const item = { level: 4 as const, id, label: '', title: capitalized(title), blocks }
  return elementBlock({ ...item, ...(status ? { badge: status } : {}) }, it.id)
}

const hasWords = (text: RichText): boolean => text.length > 0

/** 'Cognitive behavioral therapy: Behavioral activation'. */
function nameOf({ modality, technique }: Intervention): RichText {
  const own = saysAgain(technique, modality) ? undefined : technique
  return line(capital(joinFilled([modality, own], ': ')))
}

type Wording = { words(key: 'frequency' | 'minutes' | 'dose'): string | undefined }

function whenWords(sheet: Wording, { start, end, duration }: Intervention): RichText {
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
