/** The files of a practice that `init` writes, and the texts they are made of. */
import { join } from 'node:path'
import { readAssetText } from '../../../practice/assets.ts'
import { identitiesFile, practiceFile } from '../../../practice/discover.ts'

export const paths = (place: string) => ({
  practice: join(place, practiceFile),
  identities: join(place, identitiesFile),
  gitignore: join(place, '.gitignore'),
  editorconfig: join(place, '.editorconfig'),
  example: join(place, 'clients', 'example', 'plan.yaml'),
})

/** What an editor completes and checks by; they stand in the practice, so that every clone has them. */
export const schemaTexts = (place: string): { path: string; text: string }[] =>
  ['plan', 'record', 'practice'].map((name) => ({
    path: join(place, 'schemas', `${name}.schema.json`),
    text: readAssetText(`schemas/${name}.schema.json`),
  }))

export const template = (name: string): string => readAssetText(`templates/practice/${name}`)
