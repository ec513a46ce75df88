/** What else is put into the folder, and whether git keeps its history. */
import type { Setup } from '../../plan/practice-answers.ts'
import { maybe } from '../step.ts'
import { type Part, step } from './step.ts'

export const section = 'files'

interface Asking {
  name: keyof Setup
  ask: string
  why: string
  usual: boolean
}

const rendered: Asking = {
  name: 'ignore_rendered',
  ask: 'Keep rendered PDFs and web pages out of git?',
  why: 'They can be made from the plans at any time. Signed ones, in a folder “signed”, are kept.',
  usual: true,
}

const identities: Asking = {
  name: 'identities',
  ask: 'Begin identities.yaml, the list of who is who?',
  why: 'Plans then carry initials and a record number; names and dates of birth stay in that file, which git never sees.',
  usual: true,
}

const example: Asking = {
  name: 'example',
  ask: 'Put an example plan there, of an invented client?',
  why: 'To look at and to try commands on: clients/example. Delete the folder when you have seen it.',
  usual: false,
}

const schemas: Asking = {
  name: 'schemas',
  ask: 'Replace the schemas of another version by those of this one?',
  why: 'Editors check and complete the files by schemas/*.json.',
  usual: true,
}

const git: Asking = {
  name: 'git',
  ask: 'Begin a history of this folder with git?',
  why: 'It remembers who changed what and when. It stays on this machine, and nothing is committed by itself.',
  usual: true,
}

export const filesPart: Part = (answers, { around }) => {
  const { mayBeginGit, ignoresRendered, hasIdentities, hasExample, hasOtherSchemas } = around
  return [
    ...(ignoresRendered ? [] : [rendered]),
    ...(hasIdentities ? [] : [identities]),
    ...(hasExample ? [] : [example]),
    ...(hasOtherSchemas ? [schemas] : []),
    ...(mayBeginGit ? [git] : []),
  ].map(({ name, ask, why, usual }) =>
    step(section, ['setup', name], {
      kind: 'yes-no',
      ask,
      why,
      ...maybe('initial', answers.setup?.[name] ?? usual),
    }),
  )
}
