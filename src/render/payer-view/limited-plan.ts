/** A plan with nothing in it but certain fields; and the names of what was left out. */
import type { Plan } from '../../plan/types.generated.ts'
import { isOwnUse } from './asked-fields.ts'

export interface Limited {
  plan: Plan
  /** Fields with something in them, as `assessment.history`; never what stands there. */
  leftOut: readonly string[]
  /** Those that were kept, without their places in lists. */
  kept: ReadonlySet<string>
}

type Fields = Readonly<Record<string, unknown>>

/** @param addresses fields to keep, each with all that is in it but what is for people’s own use */
export function limitedPlan(plan: Plan, addresses: ReadonlySet<string>): Limited {
  const walk = new Walk(addresses)
  const kept = walk.fields(plan as Fields, '')
  return { plan: (kept ?? {}) as Plan, leftOut: walk.leftOut(), kept: walk.kept }
}

class Walk {
  readonly kept = new Set<string>()
  private readonly dropped = new Set<string>()
  private readonly wanted: ReadonlySet<string>

  constructor(wanted: ReadonlySet<string>) {
    this.wanted = wanted
  }

  fields(value: Fields, at: string, isInside = false): Fields | undefined {
    const kept = Object.entries(value).flatMap(([key, held]) => {
      const one = this.field(key, held, at, isInside)
      return one === undefined ? [] : [[key, one] as const]
    })
    return kept.length > 0 ? Object.fromEntries(kept) : undefined
  }

  /** Of parts of which nothing was kept, the name of the whole. */
  leftOut(): string[] {
    const isPart = (address: string, of: string) => address.startsWith(`${of}.`)
    const isKept = (address: string) =>
      [...this.kept].some((one) => one === address || isPart(one, address))
    const names = [...this.dropped].map((address) => {
      const parts = address.split('.')
      const whole = parts.findIndex((_, at) => !isKept(parts.slice(0, at + 1).join('.')))
      return whole < 0 ? address : parts.slice(0, whole + 1).join('.')
    })
    return [...new Set(names)]
  }

  private field(key: string, held: unknown, at: string, isInside: boolean): unknown {
    const address = at === '' ? key : `${at}.${key}`
    const isAsked = isInside || this.wanted.has(address)
    if (isOwnUse(key)) return this.drop(held, address)
    if (Array.isArray(held)) return this.list(held, address, isAsked)
    if (isFields(held)) return this.fields(held, address, isAsked)
    return this.leaf(held, address, isAsked)
  }

  private list(items: readonly unknown[], address: string, isAsked: boolean): unknown {
    const kept = items.flatMap((item) => {
      const one = isFields(item)
        ? this.fields(item, address, isAsked)
        : this.leaf(item, address, isAsked)
      return one === undefined ? [] : [one]
    })
    return kept.length > 0 ? kept : undefined
  }

  private leaf(held: unknown, address: string, isAsked: boolean): unknown {
    if (!isAsked) return this.drop(held, address)
    if (isFilled(held)) this.kept.add(address)
    return held
  }

  private drop(held: unknown, address: string): undefined {
    if (isFilled(held)) this.dropped.add(address)
    return undefined
  }
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isFilled = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== '' &&
  !(Array.isArray(value) && value.length === 0)
