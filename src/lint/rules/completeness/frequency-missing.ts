import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import {
  type Intervention,
  isOneTime,
  isOneTimeService,
  type Service,
  saysHowOften,
} from './how-often.ts'
import { isAnyWritten, isOver, isWritten, openInterventions, writtenServices } from './written.ts'

export const frequencyMissing = defineRule({
  id: 'frequency-missing',
  group: 'completeness',
  severity: 'info',
  element: 'frequency',
  what: 'The plan, or a part of the treatment in it, does not say how often.',
  why: 'How often is what is authorized, what sessions are counted against, and what the client agrees to.',
  fix: 'Add “frequency”, such as weekly, 2x/week, or as needed.',
  source:
    'CMS Medicare Benefit Policy Manual ch. 6 §70.1: amount, frequency and duration; Fla. Admin. Code 65D-30.0044; txplan: where no profile asks',
  messages: {
    nowhere: 'Nothing says how often anything is done.',
    found: 'This {part} does not say how often, as others do.',
    services: 'No intervention says how often; only the services do.',
  },
  bad: { plan: 'txplan: 1\ninterventions:\n  - id: cbt\n    modality: Cognitive therapy\n' },
  good: {
    plan: 'txplan: 1\ninterventions:\n  - id: cbt\n    modality: Cognitive therapy\n    frequency: weekly\n',
  },
  check(context) {
    const { plan, requirements, report } = context
    if (isOver(plan)) return
    const interventions = openInterventions(context).filter((one) => !isOneTime(one))
    const services = writtenServices(context).filter((one) => !isOneTimeService(one))
    if (saysNothing(context, interventions, services)) {
      const isPlanned = interventions.length > 0 || services.length > 0
      if (isPlanned || requirements.demand('frequency'))
        report({ at: whereToSay(services, interventions), on: 'key', message: 'nowhere' })
    } else if (services.some(saysHowOften)) reportServices(context, interventions, services)
    else if (!isAnyWritten(plan.phases, ['frequency']))
      for (const one of interventions.filter((each) => !saysHowOften(each)))
        reportPart(context, 'intervention', plan.interventions?.indexOf(one))
  },
})

const saysNothing = (
  { plan }: Context,
  interventions: readonly Intervention[],
  services: readonly Service[],
): boolean =>
  !interventions.some(saysHowOften) &&
  !services.some(saysHowOften) &&
  !isAnyWritten(plan.phases, ['frequency']) &&
  !isWritten(plan.setting?.program_hours) &&
  !isAnyWritten(plan.medical?.home_program, ['frequency', 'dose'])

const whereToSay = (services: readonly Service[], interventions: readonly Intervention[]) =>
  interventions.length === 0 && services.length > 0 ? ['services'] : ['interventions']

function reportServices(
  context: Context,
  interventions: readonly Intervention[],
  services: readonly Service[],
): void {
  if (interventions.length > 1 && !interventions.some(saysHowOften))
    context.report({
      at: ['interventions'],
      on: 'key',
      message: 'services',
      atMost: 'info',
    })
  for (const one of services.filter((each) => !saysHowOften(each)))
    reportPart(context, 'service', context.plan.services?.indexOf(one))
}

/** The plan says how often somewhere: what is left out in one part is no plan without a frequency. */
const reportPart = (context: Context, part: 'intervention' | 'service', at = 0): void =>
  context.report({ at: [`${part}s`, at], message: 'found', args: { part }, atMost: 'warning' })
