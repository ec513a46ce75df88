import { defineRule } from '../../rule.ts'

const plan = (client: number, time: string) =>
  `txplan: 1\nclient: { record: P-${client} }\nsignatures:\n  - { role: clinician, name: S. Lowe, credentials: LMFT, signed: ${time}, method: electronic }\n`

export const signedAtOneMoment = defineRule({
  id: 'signed-at-one-moment',
  group: 'flags',
  severity: 'info',
  what: 'One person signed the plans of several clients in the same minute, or many within ten.',
  why: 'Nobody reads a plan in a few seconds: a reviewer takes such signatures for a formality, given in one go.',
  fix: 'Leave these as they are. Sign each plan when it is made, with its client: txplan sign PLAN --as ROLE shows what is signed.',
  source:
    'CMS Pub. 100-08 ch. 3 §3.3.2.4: the author authenticates the entry; the same signature time on many records is a sign of a copied one. Three in a minute, or six in ten, are txplan’s own figures',
  messages: {
    minute: 'Signed in the same minute as the plans of {others}.',
    minutes: 'Signed within ten minutes of the plans of {others}.',
  },
  bad: {
    plan: plan(1, '2026-10-30T18:02-04:00'),
    others: [plan(2, '2026-10-30T18:02-04:00'), plan(3, '2026-10-30T18:02-04:00')],
  },
  good: {
    plan: plan(1, '2026-10-30T10:50-04:00'),
    others: [plan(2, '2026-10-30T11:52-04:00'), plan(3, '2026-10-30T14:51-04:00')],
  },
  across: true,
})
