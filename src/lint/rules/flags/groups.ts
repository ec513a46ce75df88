/** Sessions of a group, where times and a description of the hour are shared by all its members. */
import { serviceCode } from '../../../codes/service-codes.ts'
import type { ClientRecord } from '../../../plan/types.generated.ts'

export type Session = NonNullable<ClientRecord['sessions']>[number]

export const isGroup = ({ modality = '', service_code: code = '' }: Session): boolean =>
  /\bgroup\b/i.test(modality) || serviceCode(code)?.kind === 'group'
