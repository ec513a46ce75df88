// Finds what a template left behind in a text: blanks, bracketed fields, TBD. Brackets also have
// honest uses ('[sic]', '[1]', "'[my husband] said'"), so a bracket counts only when every word in
// it is a field name of a form. In doubt it is the clinician's own and is left alone.

export type PlaceholderKind =
  /** '____', '__/__/____', '[   ]', '… times'. */
  | 'blank'
  /** 'F__.__': a diagnosis code not filled in. */
  | 'code-blank'
  /** 'MM/DD/YYYY', 'xx/xx/xxxx'. */
  | 'date-blank'
  /** '[Client Name]', '<name>', '(insert dose)'. */
  | 'field'
  /** '[he/she]', '[low/moderate/high]': none was chosen. */
  | 'choice'
  /** '{{client}}', '{client}', '${name}', '@NAME@': a mail merge that did not run. */
  | 'merge-field'
  /** 'TODO', 'TBD', 'TBA'. */
  | 'to-do'
  /** 'XXX', 'X weeks', '???', '***'. */
  | 'filler'
  /** 'Lorem ipsum', 'Click or tap here to enter text.' */
  | 'sample-text'

export interface Placeholder {
  /** Offsets in the text; `end` is exclusive. */
  start: number
  end: number
  text: string
  kind: PlaceholderKind
}

interface Detector {
  kind: PlaceholderKind
  pattern: RegExp
  /** Says whether a match is meant; absent when every match is. */
  when?: (match: RegExpExecArray, text: string) => boolean
}

const ORDER =
  /^(?:(?:insert|enter|fill in|specify|describe|name of|date of|list of|type of|(?:choose|select|circle|check|pick) (?:one|all))\b|e\.?g\.?[ ,:])/i
const CHOICES = new Set(
  'he she they him her them his hers their theirs himself herself yes no low medium moderate high mild severe male female weekly biweekly monthly daily individual group family increase decrease reduce maintain improve'.split(
    ' ',
  ),
)
/** Words that name a field of a form by themselves. */
const FIELDS = new Set(
  'date dates name names number time frequency amount diagnosis code signature initials dob mrn npi phone address age percentage percent credentials license blank tbd xx xxx baseline target score measure symptom symptoms skill skills behavior behaviour duration location interval problem person trigger triggers substance substances timeframe instrument activity activities emotion emotions feeling situation event reason medication list other relationship'.split(
    ' ',
  ),
)
/** Words that name a field together with another, or when capitalised as a form does. */
const PARTS = new Set(
  'client patient member provider therapist clinician counselor supervisor guardian payer insurance agency facility practice school city state start end review due next full first last middle birth goal objective intervention specific coping month year day days weeks months times title relationship policy id icd 10 dsm cpt of or and the here your follow up x y family support treatment therapy frame strategy strategies'.split(
    ' ',
  ),
)
const GLUE = new Set(['of', 'or', 'and', 'the', 'here'])

/** What is counted in an objective: a blank before it is one to be filled with a number. */
const COUNTED = String.raw`%| ?percent\b| (?:consecutive )?(?:times|days?|nights|mornings|weeks?|months?|hours?|minutes|sessions|points|steps|attempts|trials|opportunities|meetings|feet)\b`

const DETECTORS: readonly Detector[] = [
  {
    kind: 'code-blank',
    pattern: /\b[A-TV-Z](?:\d?_{1,3}\d?\._{1,3}|XX\.X{1,3}|##\.#{1,3})(?!\w)/g,
  },
  { kind: 'date-blank', pattern: /\bx{1,2}([/-])x{1,2}\1x{2,4}\b/gi },
  { kind: 'date-blank', pattern: /\b(?:MM([/-])DD\1|DD([/-])MM\2)YY(?:YY)?\b|\bYYYY-MM-DD\b/gi },
  { kind: 'merge-field', pattern: /\{\{[^{}\n]{1,60}\}\}|\$\{[^{}\n]{1,60}\}|@[A-Z]{3,30}@/g },
  { kind: 'merge-field', pattern: /\{[^{}\n]{1,60}:\d{3,8}\}|\{[a-z]{2,20}_[a-z_]{2,30}\}/g },
  { kind: 'merge-field', pattern: /%%[A-Za-z_ ]{2,30}%%/g },
  {
    kind: 'merge-field',
    pattern: /\{([A-Za-z][A-Za-z _'-]{1,40})\}|\[\[([^[\]\n]{1,60})\]\]|«([^«»\n]{1,40})»/g,
    when: isMergeField,
  },
  {
    kind: 'field',
    pattern: /(?<![\]\\!])\[([^[\]\n]{1,60})\](?![([]|: ?(?:https?:|<|\/))/g,
    when: isFieldBracket,
  },
  { kind: 'field', pattern: /(?<!<)<{1,2}([A-Za-z][A-Za-z _'-]{1,40})>{1,2}/g, when: isFieldAngle },
  {
    kind: 'field',
    pattern:
      /\((?:insert|fill in|enter (?:your|the|a )?\s?(?:date|name|text|number|dose|score|value|amount|diagnosis)s?)\b[^()\n]{0,60}\)/gi,
  },
  {
    kind: 'field',
    pattern: new RegExp(String.raw`\((?:number|amount|[#XN])\)(?=${COUNTED})`, 'g'),
  },
  {
    kind: 'field',
    pattern: /(?<=\b(?:by|on|until|before) )\((?:target )?date\)|\(specify:? ?\)/gi,
  },
  { kind: 'choice', pattern: /\((?:circle|select|choose|check|pick) (?:one|all that apply)\)/gi },
  { kind: 'choice', pattern: /\[\d{1,3}(?:\/\d{1,3})+\](?= [a-z])/g },
  {
    kind: 'choice',
    pattern: /(?<![\]\\!])\[([^[\]\n]{1,60})\](?![([]|: ?(?:https?:|<|\/))/g,
    when: isChoice,
  },
  { kind: 'blank', pattern: /\[(?: {2,40})\]|\[ \]/g, when: isEmptyBox },
  { kind: 'blank', pattern: /_{2,}(?:[/.-]_{2,})+|_{3,}/g, when: isBlank },
  { kind: 'blank', pattern: /(?<=^|[\s(])_{1,2}(?=[\s%)]|$)/gm, when: isGap },
  {
    kind: 'blank',
    pattern: new RegExp(String.raw`(?<=\s)(?:\.{3,}|…|\?{1,2}|#)(?=${COUNTED})`, 'g'),
  },
  // In lower case 'todo' is Spanish for 'all'.
  { kind: 'to-do', pattern: /\b(?:TODO|FIXME|TBA|TBD|tbd|T\.B\.D\.)(?!\w)/g },
  { kind: 'filler', pattern: /(?<![\w-])(?:X{3,}|x{3,})(?![\w-])/g },
  {
    kind: 'filler',
    pattern: new RegExp(String.raw`(?<![\w-])(?:XX|xx|\[[XNn]\])(?=${COUNTED})`, 'g'),
  },
  // 'Generation X days' has a name before it.
  {
    kind: 'filler',
    pattern: new RegExp(String.raw`(?<![\w-]|[A-Z][a-z]{1,20} )[XN](?=${COUNTED})`, 'g'),
  },
  {
    kind: 'filler',
    pattern:
      /(?<=\b(?:use|uses|name|identify|list|practice|attend|complete|least|most|than|verbalize|learn) )X(?= [a-z])/g,
  },
  { kind: 'filler', pattern: /(?<=^|[\s:(=-])\?{3,}(?=$|[\s).,;])/gm },
  { kind: 'filler', pattern: /(?<![\w*])\*{3}(?![\w*])/g, when: isWildcard },
  { kind: 'sample-text', pattern: /\blorem ipsum\b/gi },
  {
    kind: 'sample-text',
    pattern: /\b(?:[Cc]lick (?:or tap )?(?:here )?to enter (?:text|a date)\b\.?|Choose an item\.)/g,
  },
]

/** Characters looked at on either side of a match, so that one endless line costs little. */
const LONGEST_LOOK = 1000

/** All placeholders of a text in order; where two overlap, the earlier and longer stands. */
export function findPlaceholders(text: string): Placeholder[] {
  const found = DETECTORS.flatMap((detector) => detect(detector, text))
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  let end = 0
  return found.filter((placeholder) => {
    if (placeholder.start < end) return false
    end = placeholder.end
    return true
  })
}

function detect({ kind, pattern, when }: Detector, text: string): Placeholder[] {
  const found: Placeholder[] = []
  for (const match of text.matchAll(pattern)) {
    if (when && !when(match, text)) continue
    const [start, end] = [match.index, match.index + match[0].length]
    found.push({ start, end, text: match[0], kind })
  }
  return found
}

function isFieldBracket(match: RegExpExecArray, text: string): boolean {
  const content = match[1] ?? ''
  return ORDER.test(content) || namesField(content, isQuoted(text, match.index))
}

/** HTML has tags of its own ('<address>', '<time>', '<title>'), which closing ones give away. */
function isFieldAngle(match: RegExpExecArray, text: string): boolean {
  const content = (match[1] ?? '').replaceAll('_', ' ')
  if (text.includes(`</${match[1]}>`)) return false
  if (match[0].startsWith('<<')) return isMergeField(match)
  return ORDER.test(content) || namesField(content, false)
}

/**
 * True when all words are field names: a lower-case single word must be one that stands alone
 * ('[date]', but not '[client]'). Inside a quotation a bracket is the writer's clarification,
 * unless it has the capitals of a form ('[Client Name]').
 */
function namesField(content: string, quoted: boolean): boolean {
  if (/^[#\s().-]*#[#\s().-]*$/.test(content)) return true
  const written = content
    .replace(/['’]s\b|\(s\)/g, '')
    .split(/[\s/_-]+/)
    .filter(Boolean)
  const words = written.map((word) => word.toLowerCase())
  if (words.length === 0 || words.length > 6 || GLUE.has(words[0] ?? '')) return false
  if (!words.every((word) => FIELDS.has(word) || PARTS.has(word))) return false
  const capitals = written.every((word) => /^[A-Z]/.test(word) || GLUE.has(word))
  if (words.length > 1) return capitals || !quoted
  return !quoted && (FIELDS.has(words[0] ?? '') || (capitals && content.length > 1))
}

/** Doubled or in braces even a plain word is a field; '«' and '»' are also quotation marks. */
function isMergeField(match: RegExpExecArray): boolean {
  const content = (match[1] ?? match[2] ?? match[3] ?? '').replaceAll('_', ' ')
  const words = content.toLowerCase().split(/[\s/-]+/)
  return ORDER.test(content) || words.every((word) => FIELDS.has(word) || PARTS.has(word))
}

/** A gap stands between words: 'sleep __ hours'. */
function isGap(match: RegExpExecArray, text: string): boolean {
  const before = lineBefore(text, match.index)
  const after = lineAfter(text, match.index + match[0].length)
  return /\w/.test(before) && /^[%)]|^\s+[\w%]/.test(after)
}

function isChoice(match: RegExpExecArray): boolean {
  const options = (match[1] ?? '')
    .toLowerCase()
    .split(/[/|,]/)
    .map((option) => option.trim())
  return options.length > 1 && options.every((option) => CHOICES.has(option))
}

/** An empty box is a task or a choice not taken when it opens a line or another box is ticked. */
function isEmptyBox(match: RegExpExecArray, text: string): boolean {
  const lineStart = lineBefore(text, match.index)
  return !/^[\s>]*(?:[-*+]|\d{1,3}[.)])?\s*$/.test(lineStart) && !/\[[xX✓✔]\]/.test(text)
}

/** Underscores are also Markdown: '___' alone on a line is a rule, '___word___' is emphasis. */
function isBlank(match: RegExpExecArray, text: string): boolean {
  const before = lineBefore(text, match.index)
  const after = lineAfter(text, match.index + match[0].length)
  if (match[0].length !== 3) return true
  if (before.trim() === '' && after.trim() === '') return text.trim() === match[0]
  const opens = /(?:^|[\s("])$/.test(before) && /^[^\s_][^_]*___/.test(after)
  const closes = /___[^_]*[^\s_]$/.test(before) && /^(?:$|[\s).,;:"])/.test(after)
  return !opens && !closes
}

/** Records systems use '***' for a blank to fill in; alone on a line it is a Markdown rule. */
function isWildcard(match: RegExpExecArray, text: string): boolean {
  const around = lineBefore(text, match.index) + lineAfter(text, match.index + 3)
  return /\w/.test(around) || text.trim() === match[0]
}

function isQuoted(text: string, offset: number): boolean {
  const before = lineBefore(text, offset)
  const straight = before.split('"').length - 1
  return straight % 2 === 1 || before.lastIndexOf('“') > before.lastIndexOf('”')
}

function lineBefore(text: string, offset: number): string {
  const window = text.slice(Math.max(0, offset - LONGEST_LOOK), offset)
  return window.slice(window.lastIndexOf('\n') + 1)
}

function lineAfter(text: string, offset: number): string {
  return text.slice(offset, offset + LONGEST_LOOK).split('\n', 1)[0] ?? ''
}
