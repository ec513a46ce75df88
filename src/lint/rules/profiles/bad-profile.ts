import { defineRule } from '../../rule.ts'

export const badProfile = defineRule({
  id: 'bad-profile',
  group: 'profiles',
  severity: 'error',
  what: 'A profile of the practice cannot be used as it stands.',
  why: 'Plans that name it would be checked against something else, or against nothing.',
  fix: 'Correct it as the finding says. The file and its “id” have one name of their own; to build on another profile, name that under “extends”.',
  source: 'txplan: a profile is found by the name of its file',
  messages: {
    'no-id': 'The profile has no id; its file says “{name}”.',
    'other-id': 'The profile calls itself “{id}”; its file says “{name}”.',
    taken: 'A profile “{name}” comes with txplan, and this one would hide behind it.',
    circle: '“{base}” builds on this profile in turn.',
    'no-length':
      'This deadline has no length, such as “days: 30”, and no event: nothing is checked.',
    'no-level':
      'Days are given here without “level: required” or “recommended”: nothing is checked.',
    'no-day': 'There is no such day.',
  },
  bad: {
    plan: '',
  },
  good: {
    plan: 'txplan: 1\n',
  },
  structural: true,
})
