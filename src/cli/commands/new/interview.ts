/** The conversation about a plan at this desk. */
import { planInterview } from '../../../writing/plan-interview/index.ts'
import type { Desk } from '../../writing/desk.ts'

export const interviewAt = (desk: Desk) =>
  planInterview(desk, async () => (await desk.known()).world)
