/** How long, how often and for how long a plan's client is seen, for its primary diagnosis. */
import type { Plan } from '../../plan/types.generated.ts'
import type { Path } from '../../source/document.ts'
import type { DoseItem, DosePrint } from './print.ts'

/** From the services where they say it, otherwise from the interventions. */
export function dosePrint(plan: Plan): DosePrint | undefined {
  const category = primaryCategory(plan)
  if (!category) return undefined
  const services = itemsOf(plan.services, plan)
  const items = services.length > 0 ? services : itemsOf(plan.interventions, plan)
  if (items.length === 0) return undefined
  const path: Path = services.length > 0 ? ['services'] : ['interventions']
  return { category, path, items, protocol: namesProtocol(plan) }
}

function primaryCategory({ diagnoses = [] }: Plan): string | undefined {
  const primary = diagnoses.find(({ status }) => status === 'primary') ?? diagnoses[0]
  const code = primary?.code?.trim().toUpperCase() ?? ''
  return /^[A-Z]\d[0-9A-Z]/.test(code) ? code.slice(0, 3) : undefined
}

interface Given {
  minutes?: number | string
  frequency?: string
  duration?: string
}

function itemsOf(list: readonly Given[] = [], plan: Plan): DoseItem[] {
  return list
    .filter(({ minutes, frequency }) => minutes !== undefined || frequency !== undefined)
    .map(({ minutes, frequency, duration = plan.duration }) => {
      const item: DoseItem = {}
      if (minutes !== undefined) item.minutes = String(minutes)
      if (frequency !== undefined) item.frequency = frequency
      if (duration !== undefined) item.duration = duration
      return item
    })
}

const namesProtocol = ({ interventions = [] }: Plan) =>
  interventions.some(({ evidence }) => evidence !== undefined)
