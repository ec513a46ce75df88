import { defineRule } from '../../rule.ts'

const plan = (name: string, detail: string) =>
  `txplan: 1\nclient: { name: ${name}, record: ${name[0]}-1 }\nassessment:\n  presenting_problem: ${detail}\n`

const story =
  'Lies awake until four, rehearses arguments with the foreman at the bakery, drinks cold coffee through the shift and snaps at the twins before school.'

export const clonedAcrossClients = defineRule({
  id: 'cloned-across-clients',
  group: 'flags',
  severity: 'warning',
  what: 'Text of this plan or record also stands in those of other clients.',
  why: 'Plans and notes that read alike from client to client look copied, not observed; surveyors object to them, and payers have denied claims and taken money back over them.',
  fix: 'Say what is particular to this client: their words, the setting, a baseline. If it comes from your library, name the entry under “library”.',
  source:
    'The Joint Commission, findings for CTS.03.01.03 (2022): scripted goals; NGS Medicare, article 1459133, and Noridian, psychotherapy review (2021): cloned documentation. How alike is too alike is txplan’s own measure',
  messages: {
    identical: 'Apart from names, pronouns, numbers and dates, the same text stands at {others}.',
    nearly: 'Nearly the same text stands at {others}.',
    mostly: 'Large parts of this text also stand at {others}.',
    plan: 'Problems, goals and objectives together read the same as those of {others}.',
    library: 'Elsewhere this is named as library text, and here it is not; it stands at {others}.',
    many: '{texts} texts of this file also stand at up to {others}: {places}.',
  },
  bad: { plan: plan('Ada Berg', story), others: [plan('Bo Lind', story)] },
  good: {
    plan: plan('Ada Berg', story),
    others: [
      plan(
        'Bo Lind',
        'Has not left the house by bus since the collision on Harbor Bridge in March.',
      ),
    ],
  },
  across: true,
})
