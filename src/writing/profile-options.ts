/** Every requirement profile there is, to be chosen. */
import type { ProfileBook } from '../profiles/book.ts'
import type { Option } from './question.ts'

export const profileOptions = (book: ProfileBook): Option[] =>
  book.ids().map((id) => ({ value: id, label: book.find(id)?.title ?? id, hint: id }))
