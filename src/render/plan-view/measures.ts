/** Measures that are followed over the whole treatment, a row each. */
import { formatLong } from '../../language/dates.ts'
import { targetWords } from '../../plan/target-words.ts'
import type { Block, RichText, Section } from '../view.ts'
import { section } from './blocks.ts'
import * as aims from './fields/aims.ts'
import * as document from './fields/document.ts'
import { instrumentName } from './instrument.ts'
import type { Page, Sheet } from './page.ts'
import type { PlanMeasure } from './parts.ts'
import { joined } from './rich.ts'

export function measuresSection(page: Page, measures: PlanMeasure[] | undefined): Section[] {
  return section('measures', document.plan.measures, [
    ...measureTable(page, measures),
    ...page.charts.others,
  ])
}

function measureTable(page: Page, measures: PlanMeasure[] | undefined): Block[] {
  return page.table(aims.planMeasure, measures, [
    [aims.planMeasure.name[0], nameCell],
    'domain',
    'unit',
    [
      aims.baseline.value[0],
      (_, { baseline }) => joined([String(baseline?.value ?? '')]),
      'number',
    ],
    [aims.baseline.date[0], takenCell],
    [aims.planMeasure.target, (_, { target }) => joined([targetWords(target)])],
    ['Range', (sheet) => sheet.labeled('normal', 'scale_maximum')],
    [
      'How',
      (sheet) => [
        ...joined([sheet.words('every'), sheet.around('by ', 'by')]),
        ...sheet.stack('how'),
      ],
    ],
  ])
}

function nameCell(sheet: Sheet<PlanMeasure>, it: PlanMeasure): RichText {
  const { name, instrument, behavior } = it
  return [
    ...joined([name, instrument && instrumentName(instrument), behavior]),
    ...sheet.stack('note'),
  ]
}

function takenCell(_: Sheet<PlanMeasure>, { baseline }: PlanMeasure): RichText {
  const { date, source } = baseline ?? {}
  return [...joined([date && formatLong(date)]), ...joined([source])]
}
