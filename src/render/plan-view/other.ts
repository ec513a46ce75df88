/** The author's own `x-…` fields, wherever in the plan they stand. */
import type { Plan } from '../../plan/types.generated.ts'
import { parseRichText } from '../rich-text.ts'
import type { Fact, RichText, Section } from '../view.ts'
import { detailBlocks, fact, section } from './blocks.ts'
import * as document from './fields/document.ts'
import { wordOf } from './formats.ts'
import { capital, joinFilled, labeled, listOf } from './rich.ts'

export function otherSection(plan: Plan): Section[] {
  return section('other', document.titles.other, detailBlocks(ownFacts(plan, '')))
}

/** @param where the place in words: '', 'Goals 1', 'Goals 1, objectives 2' */
function ownFacts(value: unknown, where: string): Fact[] {
  if (Array.isArray(value)) return value.flatMap((it, i) => ownFacts(it, `${where} ${i + 1}`))
  if (!isFields(value)) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key.startsWith('x-')
      ? fact(labelOf(key, where), deepText(inner))
      : ownFacts(inner, joinFilled([where, nameOf(key)])),
  )
}

function labelOf(key: string, where: string): string {
  return capital(joinFilled([where, nameOf(key.slice(2)) || key], ': '))
}

function nameOf(key: string): string {
  return key.replaceAll(/[-_]/g, ' ').trim()
}

/** Whatever the field holds, as text: lists as lists, fields each with its name. */
function deepText(value: unknown): RichText {
  if (value === null || value === undefined) return []
  if (Array.isArray(value)) return listOf(value.map(deepText), false)
  if (!isFields(value))
    return parseRichText(typeof value === 'boolean' ? yesOrNo(value) : `${value}`)
  const parts = Object.entries(value).map(([key, inner]) =>
    labeled(capital(nameOf(key)), deepText(inner)),
  )
  return listOf(parts, false)
}

function yesOrNo(value: boolean): string {
  return wordOf(value ? 'yes' : 'no')
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
