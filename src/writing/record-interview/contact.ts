/** A contact with somebody about the client. */
import { found } from '../found.ts'
import type { Option } from '../question.ts'
import { said } from '../step.ts'
import { words } from '../typed-words.ts'
import { type About, type Part, step } from './entry.ts'
import { whenStep, whoSteps } from './who-and-when.ts'

const section = 'contact'

export const contactPart: Part = (answers, about) => [
  whenStep(answers, about, {
    section,
    ask: 'On which day was the contact?',
    why: 'Coordination of care is shown by dated entries.',
  }),
  step(section, ['with'], {
    kind: 'search',
    ask: 'With whom?',
    why: 'Whoever else treats the client has to be told and heard; a release may be needed for it.',
    example: 'Dr. Helen Marrow, primary care',
    optional: false,
    ...said(answers, ['with']),
    own: 'Somebody else',
    search: (typed) => found(known(about), typed),
  }),
  step(section, ['how'], {
    kind: 'line',
    ask: 'By which means?',
    why: 'A letter can be asked for later; of a call this line is all there is.',
    example: 'telephone, letter, secure message',
    ...said(answers, ['how']),
    read: words,
  }),
  step(section, ['about'], {
    kind: 'text',
    ask: 'About what, and what came of it?',
    why: 'No more than the other side needed: what was asked, said and agreed.',
    example: 'Sertraline now 100 mg; will send the laboratory results.',
    optional: false,
    ...said(answers, ['about']),
    read: words,
  }),
  ...whoSteps('by', answers, about, {
    section,
    ask: 'Who made it?',
    why: 'An entry has an author.',
  }),
]

/** Providers and contacts that the plan names. */
function known({ plan }: About): Option[] {
  const { emergency_contacts: near = [], collateral_contacts: others = [] } = plan.client ?? {}
  const people = [
    ...(plan.outside_providers ?? []).map(({ name, role }) => ({ name, hint: role })),
    ...[...near, ...others].map(({ name, relationship }) => ({ name, hint: relationship })),
  ]
  return people.flatMap(({ name, hint }) =>
    name === undefined ? [] : [{ value: name, label: name, ...(hint ? { hint } : {}) }],
  )
}
