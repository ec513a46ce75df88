/** Rules that the readers and the structure check report: faults of the text itself. */
import { defineRule } from '../../rule.ts'

const yaml = 'YAML 1.2.2, https://yaml.org/spec/1.2.2/'
const format = 'The file format: schemas/README.md'
const good = { plan: 'txplan: 1\ntitle: Plan\n' }

const syntaxError = defineRule({
  id: 'syntax-error',
  group: 'structure',
  severity: 'error',
  structural: true,
  what: 'The text is not valid YAML at this place.',
  why: 'What cannot be read cannot be checked, printed or signed.',
  fix: 'Look at this line and the one above: quotes and brackets closed, a space behind each “:”, the same indentation as its neighbors. A text with “: ” or “ #” in it needs quotes.',
  source: yaml,
  messages: { found: 'Found {what}.' },
  bad: { plan: 'txplan: 1\ntitle: Plan: the second\n' },
  good: { plan: 'txplan: 1\ntitle: "Plan: the second"\n' },
})

const tabIndentation = defineRule({
  id: 'tab-indentation',
  group: 'structure',
  severity: 'error',
  structural: true,
  what: 'A line is indented with a tab.',
  why: 'YAML allows only spaces for indentation; programs read tabs differently.',
  fix: 'Replace the tab with two spaces.',
  source: `${yaml} section 6.1`,
  messages: { found: 'This line is indented with a tab; spaces are wanted.' },
  bad: { plan: 'txplan: 1\nclient:\n\trecord: P-014\n' },
  good: { plan: 'txplan: 1\nclient:\n  record: P-014\n' },
})

const duplicateKey = defineRule({
  id: 'duplicate-key',
  group: 'structure',
  severity: 'error',
  structural: true,
  what: 'A key stands twice in the same place.',
  why: 'Only one of the two would count, and nobody can tell which one was meant.',
  fix: 'Keep one of them, or turn the two into a list.',
  source: `${yaml} section 3.2.1.1`,
  messages: { found: 'The key {key} is already there; this one is not read.' },
  bad: { plan: 'txplan: 1\ntitle: Plan\ntitle: Another\n' },
  good,
})

const severalDocuments = defineRule({
  id: 'several-documents',
  group: 'structure',
  severity: 'error',
  structural: true,
  what: 'A file holds more than one YAML document.',
  why: 'One file is one plan; what follows a “---” line is not read.',
  fix: 'Move what follows the “---” line into a file of its own, or remove the line.',
  source: format,
  messages: { found: 'A second document begins here; only the first is read.' },
  bad: { plan: 'txplan: 1\n---\ntxplan: 1\n' },
  good,
})

const yamlAlias = defineRule({
  id: 'yaml-alias',
  group: 'structure',
  severity: 'error',
  structural: true,
  what: 'A value is an alias (*name) of another place in the file.',
  why: 'A plan is read by people: what it says should stand where it is read. Aliases can also be nested until a small file becomes an enormous one.',
  fix: 'Write the text out here, or name the other element by its id.',
  source: format,
  messages: { found: 'Found an alias; the value itself is wanted.' },
  bad: { plan: 'txplan: 1\ntitle: &t Plan\nsummary: *t\n' },
  good,
})

const yamlMergeKey = defineRule({
  id: 'yaml-merge-key',
  group: 'structure',
  severity: 'error',
  structural: true,
  what: 'A merge key (<<) is used.',
  why: 'YAML 1.2 has no merge keys; programs differ on what they mean.',
  fix: 'Write the fields out here.',
  source: format,
  messages: { found: 'Found a merge key “<<”; it is not read.' },
  bad: { plan: 'txplan: 1\nclient:\n  <<: {record: P-014}\n' },
  good,
})

const yamlTag = defineRule({
  id: 'yaml-tag',
  group: 'structure',
  severity: 'error',
  structural: true,
  what: 'A value carries a YAML tag (!name).',
  why: 'Tags change what a value means in ways that a reader cannot see.',
  fix: 'Remove the tag; put text that looks like a number in quotes.',
  source: format,
  messages: { found: 'Found a tag “!”; a plain value is wanted.' },
  bad: { plan: 'txplan: 1\ntitle: !!str Plan\n' },
  good,
})

const yamlDirective = defineRule({
  id: 'yaml-directive',
  group: 'structure',
  severity: 'error',
  structural: true,
  what: 'The file begins with a YAML directive (%).',
  why: 'Directives change how the text below is read.',
  fix: 'Remove the line; it is not needed.',
  source: format,
  messages: { found: 'Found a directive; it is not needed.' },
  bad: { plan: '%YAML 1.2\n---\ntxplan: 1\n' },
  good,
})

const byteOrderMark = defineRule({
  id: 'byte-order-mark',
  group: 'structure',
  severity: 'info',
  structural: true,
  what: 'The file begins with an invisible byte-order mark.',
  why: 'Some programs take the mark for part of the first key. It does no harm to txplan.',
  fix: 'Save the file as “UTF-8”, not “UTF-8 with BOM”.',
  source: `${yaml} section 5.2`,
  messages: { found: 'The file begins with a byte-order mark.' },
  bad: { plan: '\uFEFFtxplan: 1\n' },
  good,
})

const mixedLineEndings = defineRule({
  id: 'mixed-line-endings',
  group: 'structure',
  severity: 'warning',
  structural: true,
  what: 'Some lines end as on Windows, others do not.',
  why: 'Git shows such a file as changed where nobody changed it.',
  fix: 'Save the file with one kind of line ending.',
  source: format,
  messages: { found: 'From this line on the line endings differ from those above.' },
  bad: { plan: 'txplan: 1\r\ntitle: Plan\nsummary: x\r\n' },
  good: { plan: 'txplan: 1\r\ntitle: Plan\r\n' },
})

const invalidUtf8 = defineRule({
  id: 'invalid-utf8',
  group: 'structure',
  severity: 'error',
  structural: true,
  what: 'The file is not UTF-8 text.',
  why: 'Letters such as é or ł would be lost or turned into others.',
  fix: 'Open the file in the program that wrote it and save it as UTF-8.',
  source: `${yaml} section 5.2`,
  messages: { found: 'Here the bytes are no UTF-8 text.' },
  bad: { plan: '' },
  good,
})

const emptyFile = defineRule({
  id: 'empty-file',
  group: 'structure',
  severity: 'error',
  structural: true,
  what: 'The file holds nothing.',
  why: 'An empty file is usually one whose saving failed.',
  fix: 'Begin with the line “txplan: 1”, or restore the file: git checkout -- FILE.',
  source: format,
  messages: { found: 'The file holds nothing; a plan is wanted.' },
  bad: { plan: '# nothing yet\n' },
  good,
})

const fileTooLarge = defineRule({
  id: 'file-too-large',
  group: 'structure',
  severity: 'error',
  structural: true,
  what: 'The file is larger than 2 MB.',
  why: 'A long plan has some 10 KB. A file of this size is something else.',
  fix: 'Look at what is in it; move attachments and pasted documents elsewhere.',
  source: format,
  messages: { found: 'The file is larger than 2 MB and was not read.' },
  bad: { plan: '' },
  good,
})

const notAMapping = defineRule({
  id: 'not-a-mapping',
  group: 'structure',
  severity: 'error',
  structural: true,
  what: 'The file is a list or a text, not named fields.',
  why: 'A plan consists of named fields such as “title: …” and “goals: …”.',
  fix: 'Begin with the line “txplan: 1” and put what is here under a field.',
  source: format,
  messages: { found: 'Found no named fields; a plan begins with “txplan: 1”.' },
  bad: { plan: '- Sleep better\n- Worry less\n' },
  good,
})

const tooDeep = defineRule({
  id: 'too-deep',
  group: 'structure',
  severity: 'error',
  structural: true,
  what: 'The file is nested more deeply than any plan.',
  why: 'A plan has six levels at most. Hundreds of them are damage or mischief.',
  fix: 'Look for brackets that are opened again and again.',
  source: format,
  messages: { found: 'The file is nested more than a hundred levels deep and was not read.' },
  bad: { plan: `${'['.repeat(200)}${']'.repeat(200)}\n` },
  good,
})

const unknownKey = defineRule({
  id: 'unknown-key',
  group: 'structure',
  severity: 'error',
  structural: true,
  what: 'A field is not one the format knows.',
  why: 'A field with a wrong name is neither checked nor printed: what it says would be lost.',
  fix: 'Correct the name. For a field of your own, begin its name with “x-”.',
  source: format,
  messages: {
    nearly: 'The field {key} is not known; did you mean “{nearest}”?',
    found: 'The field {key} is not known here. Known are: {known}.',
    empty:
      'The field {key} is not known here and has no value. Inside { } and [ ] a text with a comma in it needs quotes.',
  },
  bad: { plan: 'txplan: 1\ngoals:\n  - id: sleep\n    taget_date: 2026-12-01\n' },
  good: { plan: 'txplan: 1\ngoals:\n  - id: sleep\n    target_date: 2026-12-01\n' },
})

const wrongType = defineRule({
  id: 'wrong-type',
  group: 'structure',
  severity: 'error',
  structural: true,
  what: 'A value is not of the kind this field holds.',
  why: 'A date that is no date or a list that is a sentence cannot be checked or printed.',
  fix: 'Write {wanted}.',
  source: format,
  messages: {
    nearly: 'Found {found}; wanted {wanted}. Did you mean “{nearest}”?',
    value: 'Found {kind} {found}; wanted {wanted}.',
    container: 'Found {kind}; wanted {wanted}.',
  },
  bad: { plan: 'txplan: 1\nstatus: actve\neffective: 12/15/2026\n' },
  good: { plan: 'txplan: 1\nstatus: active\neffective: 2026-12-15\n' },
})

const numberWithoutQuotes = defineRule({
  id: 'number-without-quotes',
  group: 'structure',
  severity: 'error',
  structural: true,
  what: 'A code or text that looks like a number stands without quotes.',
  why: 'YAML reads it as a number: 3.20 becomes 3.2, 007 becomes 7.',
  fix: 'Write "{source}", in quotes.',
  source: `${yaml} section 10.3.2`,
  messages: { found: 'Found the number {source}; wanted {wanted}.' },
  bad: { plan: 'txplan: 1\nsetting:\n  level_of_care: 3.20\n' },
  good: { plan: 'txplan: 1\nsetting:\n  level_of_care: "3.20"\n' },
})

const textCutShort = defineRule({
  id: 'text-cut-short',
  group: 'structure',
  severity: 'error',
  structural: true,
  what: 'A text without quotes goes on behind a “ #”, where YAML begins a comment.',
  why: 'What stands behind the “#” is neither checked nor printed: the sentence ends before it.',
  fix: 'Put the whole text in quotes. If it is a remark, begin it with a word: “# note: 2 weeks …”.',
  source: `${yaml} section 6.6`,
  messages: { found: 'The text ends here; what follows the “#” is a comment.' },
  bad: { plan: 'txplan: 1\nsummary: Zoe will use step #3 of the safety plan\n' },
  good: { plan: 'txplan: 1\nsummary: "Zoe will use step #3 of the safety plan"\n' },
})

const unreadableFile = defineRule({
  id: 'unreadable-file',
  group: 'structure',
  severity: 'error',
  structural: true,
  what: 'A file or folder could not be read.',
  why: 'What cannot be read is not checked, and a run that leaves something out must say so.',
  fix: 'Look at the name, its permissions (ls -l) and where its links lead.',
  source: 'txplan: exit code 2 stands for input that could not be read.',
  messages: { found: 'This could not be read: {fault}.' },
  bad: { plan: '' },
  good,
})

export const readerRules = [
  syntaxError,
  tabIndentation,
  duplicateKey,
  severalDocuments,
  yamlAlias,
  yamlMergeKey,
  yamlTag,
  yamlDirective,
  byteOrderMark,
  mixedLineEndings,
  invalidUtf8,
  emptyFile,
  fileTooLarge,
  notAMapping,
  tooDeep,
  unknownKey,
  wrongType,
  numberWithoutQuotes,
  textCutShort,
  unreadableFile,
]
