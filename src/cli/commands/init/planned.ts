/** What is to be written, file by file; nothing is touched yet. */
import { existsSync } from 'node:fs'
import type { PracticeAnswers, Setup } from '../../../plan/practice-answers.ts'
import { practiceShape } from '../../../plan/shapes.generated.ts'
import { readAssetText } from '../../../practice/assets.ts'
import { UserError } from '../../../practice/failure.ts'
import { readText } from '../../../practice/read.ts'
import { examplePlan } from '../../../writing/example-plan.ts'
import { said } from '../../../writing/layout-shapes.ts'
import { changed, changesBetween } from '../../../writing/practice-changes.ts'
import { practiceOf } from '../../../writing/practice-of.ts'
import { practiceText } from '../../../writing/practice-text.ts'
import { ignoring, withEditorSection, withIgnored } from './added-lines.ts'
import type { Ground } from './ground.ts'
import { paths, schemaTexts, template } from './paths.ts'

export interface Planned {
  path: string
  /** What stands there now; absent for a new file. */
  before?: string
  after: string
  /** Who may read it, where that matters. */
  mode?: number
  /** What it is, in a few words. */
  about: string
}

export interface Plans {
  files: Planned[]
  /** What is there and stays, although a file of this kind was wanted. */
  left: { path: string; why: string }[]
}

const ownOnly = 0o600

export function plansFor(answers: PracticeAnswers, ground: Ground): Plans {
  const { before, desk } = ground
  const plans: Plans = { files: [], left: [] }
  add(plans, practiceFilePlan(answers, ground))
  // A practice that is there gets other files only where they were asked about.
  if (before && answers.setup === undefined) return plans
  const { ignore_rendered: rendered = before === undefined, ...setup } = answers.setup ?? {}
  addSchemas(plans, desk.place, setup)
  addShared(plans, desk.place, rendered)
  addOwn(plans, ground, setup)
  return plans
}

/** A file that would stay as it is need not be written. */
function add({ files }: Plans, file: Planned): void {
  if (file.after !== file.before) files.push(file)
}

function practiceFilePlan(answers: PracticeAnswers, { before, desk }: Ground): Planned {
  const { practice: path } = paths(desk.place)
  const practice = practiceOf(answers, before?.practice)
  const about = 'the practice; change it by hand, or type txplan init again'
  if (!before) return { path, after: practiceText(practice), about }
  const mark = before.text.startsWith('\uFEFF') ? '\uFEFF' : ''
  const result = changed(
    before.text.slice(mark.length),
    changesBetween(said(before.practice, practiceShape) ?? {}, practice),
  )
  if ('problem' in result)
    throw new UserError(`${path}: ${result.problem}`, 'See what is wrong with it: txplan lint')
  return { path, before: before.text, after: mark + result.text, about: 'changed as you saw' }
}

const textIfThere = (path: string): { before?: string } =>
  existsSync(path) ? { before: readText(path) } : {}

function addSchemas(plans: Plans, place: string, { schemas }: Setup): void {
  for (const { path, text } of schemaTexts(place)) {
    const { before } = textIfThere(path)
    const about = 'what editors complete and check by'
    if (before === undefined || schemas)
      add(plans, { path, after: text, about, ...textIfThere(path) })
    else if (before !== text) plans.left.push({ path, why: 'another version wrote it' })
  }
}

/** Files that others may have written before. */
function addShared(plans: Plans, place: string, rendered: boolean): void {
  const { gitignore, editorconfig } = paths(place)
  const ignored = textIfThere(gitignore)
  const edited = textIfThere(editorconfig)
  add(plans, {
    path: gitignore,
    ...ignored,
    after: withIgnored(ignored.before, ignoring(rendered)),
    about: added(
      ignored,
      `keeps identities, keys${rendered ? ' and what was rendered' : ''} out of git`,
    ),
  })
  add(plans, {
    path: editorconfig,
    ...edited,
    after: withEditorSection(edited.before),
    about: added(edited, 'how an editor lays out YAML'),
  })
}

const added = ({ before }: { before?: string }, about: string): string =>
  before === undefined ? about : `lines added at its end: ${about}`

/** Files that are only begun; whatever is there is the practice's own. */
function addOwn(plans: Plans, { desk, world }: Ground, { identities, example }: Setup): void {
  const at = paths(desk.place)
  const begin = (file: Planned) => {
    if (existsSync(file.path)) plans.left.push({ path: file.path, why: 'it is yours' })
    else plans.files.push(file)
  }
  if (identities)
    begin({
      path: at.identities,
      after: template('identities.yaml'),
      mode: ownOnly,
      about: 'who is who; only you can read it, and git does not see it',
    })
  if (example)
    begin({
      path: at.example,
      after: examplePlan(readAssetText('examples/minimal.plan.yaml'), {
        today: world.today,
        schema: '../../schemas/plan.schema.json',
      }),
      about: 'an invented client to look at; delete the folder when you have seen it',
    })
}
