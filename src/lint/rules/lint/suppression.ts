/** Rules about the comments that suppress findings. */
import { defineRule } from '../../rule.ts'

const source = 'txplan: suppressions are part of the record and must explain themselves.'
const good = {
  plan: [
    'txplan: 1',
    'goals:',
    '  # txplan-disable-next-line missing-id -- imported draft, ids follow',
    '  - statement: Sleep through the night',
    '',
  ].join('\n'),
}

export const badSuppression = defineRule({
  id: 'bad-suppression',
  group: 'lint',
  severity: 'error',
  structural: true,
  what: 'A comment that should suppress a finding does not say which, why, or until when.',
  why: 'Whoever reads the plan next must not have to guess why a finding was set aside.',
  fix: 'Write: # txplan-disable-next-line RULE -- the reason (optionally: until=2027-01-31).',
  source,
  messages: {
    form: 'The comment “{what}” is not one that txplan knows.',
    'no-rule': 'The comment names no rule.',
    'unknown-rule': 'There is no rule “{rule}”.{hint}',
    'no-reason': 'The comment gives no reason for setting {rule} aside.',
    structural: '{rule} is a fault of the text itself and cannot be set aside.',
    until: 'until={until} is not a date.',
    ended: 'This suppression ended on {until}.',
  },
  bad: {
    plan: 'txplan: 1\ngoals:\n  # txplan-disable-next-line missing-id\n  - statement: Sleep\n',
  },
  good,
})

export const unusedSuppression = defineRule({
  id: 'unused-suppression',
  group: 'lint',
  severity: 'warning',
  structural: true,
  what: 'A comment suppresses a finding that is not there.',
  why: 'It would hide the next real one.',
  fix: 'Remove the comment.',
  source,
  messages: { found: 'Nothing here is found by {rule}; the comment is not needed.' },
  bad: {
    plan: 'txplan: 1\n# txplan-disable-next-line missing-id -- imported draft\ntitle: Plan\n',
  },
  good,
})

export const badRuleSetting = defineRule({
  id: 'bad-rule-setting',
  group: 'lint',
  severity: 'error',
  structural: true,
  what: 'txplan.yaml sets the severity of a rule that does not exist or cannot be set.',
  why: 'The setting does nothing, and whoever wrote it believes that it does.',
  fix: 'Correct the name (txplan explain --list shows them all) or remove the line.',
  source,
  messages: {
    unknown: 'There is no rule “{rule}”.{hint}',
    structural: '{rule} is a fault of the text itself and cannot be set.',
  },
  bad: { plan: '' },
  good,
})
