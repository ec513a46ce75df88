/** Names for the parts of a plan that have none of their own in the generated types. */
import type { Contact, Plan } from '../../plan/types.generated.ts'

type Each<List> = NonNullable<List> extends readonly (infer Item)[] ? Item : never
type Some<Part> = NonNullable<Part>

export type Revision = Some<Plan['revision']>
export type Client = Some<Plan['client']>
export type School = Some<Client['school']>
export type Interpreter = Some<Client['interpreter']>
export type Guardian = Each<Client['guardians']>
export type Legal = Some<Client['legal']>
export type Coverage = Each<Client['coverages']>
export type Authorization = Some<Coverage['authorization']>
export type Member = Each<Plan['care_team']>
export type License = Some<Member['license']>
export type OutsideProvider = Each<Plan['outside_providers']>
export type ReferredBy = Some<Plan['referred_by']>
export type Referral = Each<Plan['referrals']>
export type Setting = Some<Plan['setting']>
export type Telehealth = Some<Setting['telehealth']>

export type Assessment = Some<Plan['assessment']>
export type Symptom = Each<Assessment['symptoms']>
export type Impairment = Each<Assessment['impairment']>
export type History = Some<Assessment['history']>
export type Screening = Each<Assessment['screenings']>
export type Risk = Some<Assessment['risk']>
export type RiskFlag = Each<Risk['flags']>
export type SafetyPlan = Some<Assessment['safety_plan']>
export type Substance = Each<Assessment['substances']>
export type Toxicology = Each<Assessment['toxicology']>
export type AsamDimension = Each<Assessment['asam']>
export type SeverityPoint = Each<Assessment['severity_history']>
export type Observation = Each<Assessment['observations']>
export type Diagnosis = Each<Plan['diagnoses']>
export type OtherCode = Each<Diagnosis['other_codes']>

export type Medication = Each<Plan['medications']>
export type Medical = Some<Plan['medical']>
export type Reconciliation = Some<Medical['reconciliation']>
export type Procedure = Each<Medical['procedures']>
export type Order = Each<Medical['orders']>
export type PhysicianContact = Each<Medical['physician_contacts']>
export type Equipment = Each<Medical['equipment']>
export type Exercise = Each<Medical['home_program']>
export type Lab = Each<Medical['labs']>
export type Necessity = Some<Plan['necessity']>
export type Certification = Some<Necessity['certification']>

export type Person = Some<Plan['person']>
export type Strength = Each<Person['strengths']>
export type Barrier = Each<Person['barriers']>
export type Support = Each<Person['supports']>

export type Criteria = Some<Each<Plan['objectives']>['criteria']>
export type Milestone = Each<Each<Plan['objectives']>['milestones']>
export type Service = Each<Plan['services']>
export type PlanMeasure = Each<Plan['measures']>
export type Phase = Each<Plan['phases']>
export type Homework = Each<Plan['homework']>
export type Appointment = Each<Plan['appointments']>

export type Agreement = Some<Plan['agreement']>
export type Consent = Each<Agreement['consents']>
export type Participation = Some<Agreement['participation']>
export type Copy = Some<Agreement['copy']>
export type Review = Some<Plan['review']>
export type PastReview = Each<Review['history']>
export type Reviewed = Each<PastReview['objectives']>
export type Discharge = Some<Plan['discharge']>
export type ClientView = Some<Plan['client_view']>
export type ClientViewGoal = Each<ClientView['goals']>
export type Signature = Each<Plan['signatures']>

export type { Contact }
