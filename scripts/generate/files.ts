/** Every generated file by path, so that one list serves the generator and its test. */
import { ruleReference } from '../../src/lint/explain.ts'
import { rules } from '../../src/lint/registry.ts'
import { models } from '../../src/plan/model/index.ts'
import { builtInProfile, builtInProfileIds, profileSources } from '../../src/practice/profiles.ts'
import { profileReference } from '../../src/profiles/explain.ts'
import { changeClassesFile } from './changes.ts'
import { formatReference } from './format-reference.ts'
import { jsonSchema, published } from './json-schema.ts'
import { shapesFile } from './shapes.ts'
import { typesFile } from './types.ts'

export function generatedFiles(): Record<string, string> {
  const schemas = Object.fromEntries(
    Object.entries(models).map(([name, model]) => [name, jsonSchema(model)]),
  )
  // Answers have the fields of a plan and a few more: `src/plan/*answers.ts` say so by themselves.
  const { answers: _, review: __, discharge: ___, sign: ____, ...apart } = schemas
  const files: Record<string, string> = {
    'src/plan/types.generated.ts': typesFile(apart),
    'src/plan/shapes.generated.ts': shapesFile(apart),
    'src/plan/change-classes.generated.ts': changeClassesFile(jsonSchema(models.plan)),
    'src/lint/profiles/README.md': profileReference(
      builtInProfileIds().flatMap((id) => builtInProfile(id) ?? []),
      profileSources(),
    ),
    'src/lint/rules/README.md': ruleReference(rules),
    'schemas/README.md': formatReference(apart),
  }
  for (const [name, schema] of Object.entries(schemas))
    files[`schemas/${name}.schema.json`] = `${JSON.stringify(published(schema), null, 2)}\n`
  return files
}
