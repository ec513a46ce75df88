/** Diagnosis codes as options: what fits the typed words, under the headings they belong to. */
import { type CodeEntry, type CodeTable, lookUp, search, statusOn } from '../codes/icd10cm.ts'
import type { Option } from './question.ts'

const most = 60

/** Codes valid on the day; a header, which no claim can carry, heads the codes beneath it. */
export function codeOptions(table: CodeTable, typed: string, on: string): Option[] {
  const under = /^[a-z]\d/i.test(typed.trim()) ? underCode(table, typed.trim(), on) : undefined
  return under ?? headed(table, search(table, typed, on, most))
}

function underCode(table: CodeTable, typed: string, on: string): Option[] | undefined {
  const found = statusOn(table, typed, on)
  if (found.status === 'header') return headed(table, found.children)
  if (found.status === 'billable') return [optionOf(found.entry)]
  if (found.status === 'no-longer') return headed(table, found.successors)
  return undefined
}

/** Each category as a heading above its codes, in the order in which the best of them was found. */
function headed(table: CodeTable, entries: readonly CodeEntry[]): Option[] {
  const groups = new Map<string, CodeEntry[]>()
  for (const entry of entries) {
    const category = entry.code.slice(0, 3)
    groups.set(category, [...(groups.get(category) ?? []), entry])
  }
  return [...groups].flatMap(([category, inside]) => {
    const title = inside.some(({ code }) => code === category)
      ? undefined
      : lookUp(table, category)?.title
    const heading: Option[] =
      title === undefined ? [] : [{ value: category, label: `${category} ${title}`, heading: true }]
    return [...heading, ...inside.map(optionOf)]
  })
}

const optionOf = ({ code, title }: CodeEntry): Option => ({
  value: code,
  label: `${code} ${title}`,
})
