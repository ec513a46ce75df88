/** What is told of a payer’s document: what is not in it, by section and never by what stands there. */
import { elements } from '../../../plan/elements.ts'
import { labelOf } from '../../../plan/labels.ts'
import * as document from '../../../render/plan-view/fields/document.ts'
import type { PayerTold } from './payer.ts'

export function payerText({ leftOut, missing, untold, others }: PayerTold): string {
  const lacking = missing.map((what) => `  ${what}\n`).join('')
  return [
    leftOutText(leftOut),
    lacking === ''
      ? 'All that is asked for is there.\n'
      : `Asked for, and not in the plan:\n${lacking}`,
    untoldText(untold),
    ...others.map((id) => `For the other payer: --for payer --profile ${id}\n`),
  ].join('')
}

/** Whole sections by name; of the others, how many fields. */
function leftOutText(leftOut: readonly string[]): string {
  if (leftOut.length === 0) return 'Nothing was left out.\n'
  const isPart = (address: string) => address.includes('.')
  const whole = [...new Set(leftOut.filter((one) => !isPart(one)).map(partName))].join(', ')
  const counted = fieldCounts(leftOut.filter(isPart)).join(', ')
  const lines = [whole, counted && `${whole && 'and '}fields of: ${counted}`].filter(Boolean)
  return `Left out, for nobody asks for it:\n${lines.map((one) => `  ${one}\n`).join('')}`
}

function fieldCounts(addresses: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const name of addresses.map(partName)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].map(([name, count]) => `${name} (${count})`)
}

/** As the document calls it. */
function partName(address: string): string {
  const [part = ''] = address.split('.')
  if (part.startsWith('x-')) return 'Fields of your own'
  if (!Object.hasOwn(document.plan, part)) return labelOf([part])
  const label = document.plan[part as keyof typeof document.plan]
  return typeof label === 'string' ? label : label[0]
}

function untoldText(untold: PayerTold['untold']): string {
  if (untold.length === 0) return ''
  const what = untold.map((id) => elements[id]).join('; ')
  return `Of these, the text as far as it was read says neither yes nor no, and they are left out too:
  ${what}\nTo put them in: --with ${untold.join(',')}\n`
}
