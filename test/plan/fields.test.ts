/** Nothing that published plans hold may be without a home in the model, or lost from our cases. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { models } from '../../src/plan/model/index.ts'
import type { Node } from '../../src/source/document.ts'
import { readSource } from '../../src/source/read.ts'
import { fieldsOfCase, homes } from './published-fields.ts'

/** `practice:` before a path means `txplan.yaml`; otherwise it is one of the plan. */
function modelOf(path: string): { model: z.ZodType; parts: string[] } {
  const [file, inFile] = path.includes(':') ? path.split(':') : ['plan', path]
  const model = file === 'practice' ? models.practice : models.plan
  return { model, parts: (inFile as string).split('.') }
}

const unwrapped = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional ? unwrapped(schema.unwrap() as z.ZodType) : schema

/** The part of the model at a path such as `goals[].measure.target`; `undefined` if there is none. */
function partAt(path: string): z.ZodType | undefined {
  const { model, parts } = modelOf(path)
  let part: z.ZodType | undefined = unwrapped(model)
  for (const name of parts) {
    const isList = name.endsWith('[]')
    if (!(part instanceof z.ZodObject)) return undefined
    const field: z.ZodType | undefined = part.shape[isList ? name.slice(0, -2) : name]
    part = field && unwrapped(field)
    if (isList) part = part instanceof z.ZodArray ? unwrapped(part.element as z.ZodType) : undefined
  }
  return part
}

/** Every value at a path, through all elements of its lists. */
function valuesAt(value: unknown, path: string): unknown[] {
  return path.split('.').reduce<unknown[]>(
    (values, name) =>
      values.flatMap((one) => {
        const key = name.replace('[]', '')
        const found = (one as Record<string, unknown> | undefined)?.[key]
        if (found === undefined) return []
        return name.endsWith('[]') ? (found as unknown[]) : [found]
      }),
    [value],
  )
}

describe('the fields of published plans', () => {
  it('are 201', () => {
    expect(Object.keys(homes)).toHaveLength(201)
  })

  it.each(Object.entries(homes))('%s has a home in the model', (_, paths) => {
    expect(paths.length).toBeGreaterThan(0)
    expect(paths.filter((path) => !partAt(path))).toEqual([])
  })

  it('are not found where the model has none', () => {
    const wrong = ['goals[].statment', 'goals.statement', 'client[].name', 'practice:tax_id']
    expect(wrong.filter(partAt)).toEqual([])
  })
})

/** Where a case holds a field in words of another field, and which of its fields are blank. */
const elsewhere: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  // Its fault: custody is told in passing, and no legal status is recorded.
  'case-05-custody': { legal_status: ['client.living_situation'] },
  // A guardian is only mentioned in the question on participation.
  'case-15-narrative': { guardian: ['agreement.participation.statement'] },
}
const blank: Readonly<Record<string, readonly string[]>> = {
  // Its fault: nobody has signed.
  'case-03-hip-rehab': ['signature_date'],
  'case-15-narrative': ['goal_completed'],
}
/** A form on which next to nothing is filled in: there the line for a field has to be enough. */
const blankForm = 'case-26-sud-isp'

const documentOf = (folder: string) =>
  readSource(readFileSync(`examples/clients/${folder}/plan.yaml`, 'utf8'))

/** Every place at a path, filled in or not, through all elements of its lists. */
function linesAt(root: Node | undefined, path: string): Node[] {
  return path.split('.').reduce<Node[]>(
    (nodes, name) =>
      nodes.flatMap((node) => {
        const found = node.children?.[node.keys?.indexOf(name.replace('[]', '')) ?? -1]
        if (!found) return []
        return name.endsWith('[]') ? (found.children ?? []) : [found]
      }),
    root ? [root] : [],
  )
}

describe('the transcribed cases', () => {
  const cases = Object.entries(fieldsOfCase)

  it.each(cases)('%s: every field is one of the 201', (_, fields) => {
    expect(fields.filter((field) => !homes[field])).toEqual([])
  })

  it.each(cases.filter(([folder]) => folder !== blankForm))('%s has lost no field', (folder) => {
    const { value } = documentOf(folder)
    const isLost = (field: string) =>
      [...(homes[field] ?? []), ...(elsewhere[folder]?.[field] ?? [])].every(
        (path) => valuesAt(value, path).length === 0,
      )
    const lost = (fieldsOfCase[folder] ?? []).filter(isLost)
    expect(lost).toEqual(blank[folder] ?? [])
  })

  it('the blank form has a line for each of its fields', () => {
    const { root } = documentOf(blankForm)
    const isMissing = (field: string) =>
      (homes[field] ?? []).every((path) => linesAt(root, path).length === 0)
    expect((fieldsOfCase[blankForm] ?? []).filter(isMissing)).toEqual([])
  })
})
