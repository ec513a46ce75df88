/** The rules about what stands in the texts of a plan and its record. */
export { ageDiffers } from './age-differs.ts'
export { ambiguousFrequency } from './ambiguous-frequency.ts'
export { emptyStatement } from './empty-statement.ts'
export { placeholderLeft } from './placeholder-left.ts'
export { textCopiedBetweenFields } from './text-copied-between-fields.ts'
