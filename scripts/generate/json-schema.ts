/** From a zod model to JSON Schema: for editors, for types, for the format reference. */
import * as z from 'zod'

/** The part of JSON Schema that the models use. */
export interface JsonSchema {
  $ref?: string
  definitions?: Record<string, JsonSchema>
  $id?: string
  title?: string
  description?: string
  type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean'
  properties?: Record<string, JsonSchema>
  patternProperties?: Record<string, JsonSchema>
  additionalProperties?: boolean | JsonSchema
  propertyNames?: JsonSchema
  items?: JsonSchema
  minItems?: number
  maxItems?: number
  anyOf?: JsonSchema[]
  enum?: string[]
  const?: unknown
  pattern?: string
  minimum?: number
  maximum?: number
  /** Said in the model for our own tables; no part of the published schema. */
  'x-change'?: 'clinical' | 'administrative' | 'editorial'
  'x-in-order'?: true
}

/** Extension keys are the user's own, in every object of every file. */
const extensible = (node: JsonSchema) => {
  if (node.type === 'object' && node.additionalProperties === false)
    node.patternProperties = { '^x-': { description: 'Your own field; txplan leaves it alone.' } }
}

export function jsonSchema(model: z.ZodType): JsonSchema {
  const schema = z.toJSONSchema(model, {
    target: 'draft-07',
    override: ({ jsonSchema: node }) => {
      extensible(node as JsonSchema)
      delete node['id']
    },
  })
  return tidy(schema) as JsonSchema
}

/** Takes out what zod adds and nobody needs to read: bounds of safe integers, one-part `allOf`s. */
function tidy(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(tidy)
  if (typeof node !== 'object' || node === null) return node
  if ('allOf' in node && Array.isArray(node.allOf) && node.allOf.length === 1)
    return tidy(node.allOf[0])
  const out: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(node)) {
    if (key === 'maximum' && value === Number.MAX_SAFE_INTEGER) continue
    if (key === 'minimum' && value === Number.MIN_SAFE_INTEGER) continue
    if (key === 'propertyNames') continue
    out[key] = tidy(value)
  }
  if (Array.isArray(out['type'])) {
    out['anyOf'] = out['type'].map((type) => ({ type }))
    delete out['type']
  }
  return out
}

/** The schema as it is published: without what only our own tables need. */
export const published = (schema: JsonSchema): JsonSchema =>
  JSON.parse(
    JSON.stringify(schema, (key, value) =>
      key === 'x-change' || key === 'x-in-order' ? undefined : value,
    ),
  )
