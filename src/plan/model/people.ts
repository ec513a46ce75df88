/** People: the client, those around the client, and those who treat. */
import {
  administrative,
  clinical,
  code,
  count,
  date,
  id,
  inOrder,
  many,
  named,
  part,
  prose,
  reading,
  ref,
  refs,
  text,
  texts,
  word,
  yesNo,
} from './scalars.ts'

const release = named(
  'release',
  part('Release of information: may this person be spoken to about the client?', {
    on_file: yesNo('Is a signed release on file?'),
    date: date('The day on which it was signed.'),
    expires: date('The day on which it ends.'),
    covers: text('What it covers.'),
  }),
)

const contact = named(
  'contact',
  part('Somebody in the client’s life who may be, or must be, reached.', {
    name: text('Name.'),
    relationship: text('Relationship to the client.'),
    phone: text('Telephone number.'),
    email: text('E-mail address.'),
    involvement: clinical(prose('How this person takes part in treatment.')),
    release,
  }),
)

const guardian = part('A person who decides for the client by law.', {
  name: text('Name.'),
  relationship: text('Relationship to the client, such as mother or court-appointed guardian.'),
  authority: text('What the authority rests on, such as parental rights or a court order.'),
  phone: text('Telephone number.'),
  email: text('E-mail address.'),
  consents: clinical(yesNo('Did the guardian consent to treatment?')),
})

const authorization = part('A payer’s permission for a number of services within a period.', {
  number: code('The authorization number.'),
  service: text('The service or code it covers.'),
  sessions: count('Sessions authorized.'),
  units: count('Units authorized.'),
  from: date('First day covered.'),
  to: date('Last day covered.'),
})

const coverage = part('Who pays, and what they need to see.', {
  payer: ref('The payer: an id from `txplan.yaml`, or its name.'),
  profile: text('The requirement profile that the plan is checked against.'),
  plan: text('Name of the insurance plan.'),
  member_id: code('The client’s number with the payer.'),
  group: code('The group number.'),
  order: word(['primary', 'secondary', 'tertiary'], 'Which coverage pays first.'),
  policy: text('The payer’s policy that is cited for this care.'),
  authorization,
})

/** Fields that say who the client is; `identities.yaml` may hold them in place of the plan. */
export const identityFields = {
  name: text('The client’s full name.'),
  initials: text('Initials or a code, in place of the name in a working document.'),
  preferred_name: text('The name the client wishes to be called by.'),
  date_of_birth: date('The client’s date of birth.'),
  address: inOrder(texts('Postal address, a line each.')),
  phone: text('Telephone number.'),
  email: text('E-mail address.'),
}

export const client = administrative(
  part('Who the plan is for.', {
    record: code(
      'The client’s record number, the second identifier. `identities.yaml` is looked up by it.',
    ),
    ...identityFields,
    pronouns: text('The client’s pronouns.'),
    age: reading(
      'Age in years, or an age range in a working document. The date of birth is better.',
    ),
    sex: text('Sex as recorded for the payer.'),
    gender: text('Gender, in the client’s words.'),
    occupation: text('Work, or what fills the day.'),
    living_situation: clinical(prose('Where and with whom the client lives.')),
    relationship_status: text('Partnership or marriage.'),
    education: text('Highest level of education.'),
    school: part('School, for a client who attends one.', {
      name: text('Name of the school.'),
      grade: text('Grade or year.'),
      plan: text('Individual education plan or 504 plan, if there is one.'),
    }),
    culture: clinical(prose('Culture, ethnicity and what of them matters to treatment.')),
    faith: clinical(prose('Faith or spirituality and what of it matters to treatment.')),
    military: text('Military service.'),
    language: clinical(text('The language the client prefers to speak.')),
    interpreter: part('Interpreter.', {
      needed: clinical(yesNo('Is an interpreter needed?')),
      language: clinical(text('Into which language.')),
      name: text('Who interprets.'),
    }),
    guardians: many(guardian, 'Those who decide for the client by law.'),
    legal: part('Legal status and mandates.', {
      status: clinical(text('Voluntary, court-ordered, on probation, in custody and the like.')),
      mandate: clinical(prose('What a court or agency requires.')),
      court: text('The court or agency.'),
      case_number: code('Number of the case.'),
      officer: text('Probation officer, case worker or the like.'),
      custody: clinical(prose('Custody of children, where it bears on treatment.')),
      ends: clinical(date('The day on which the mandate ends.')),
    }),
    emergency_contacts: many(contact, 'Whom to call in an emergency.'),
    collateral_contacts: many(contact, 'Others who take part in or inform treatment.'),
    coverages: inOrder(many(coverage, 'Insurance and other payment, in the order of payment.')),
  }),
)

export const careTeamMember = part('One person who treats or supports the client.', {
  id: id('person'),
  name: text('Name.'),
  role: text('Role in this treatment, such as therapist, prescriber or case manager.'),
  discipline: text('Discipline, such as psychology, social work or physical therapy.'),
  credentials: text('Degree and licence as they stand behind the name, such as `LMFT`.'),
  license: administrative(
    part('The licence to practice.', {
      number: code('Licence number.'),
      state: text('State that issued it.'),
      expires: date('The day on which it ends.'),
    }),
  ),
  npi: administrative(code('National Provider Identifier, ten digits.')),
  provider_number: administrative(code('The number with the payer or the program.')),
  supervises: refs('Ids of those whom this person supervises.'),
  supervised_by: ref('Id of this person’s supervisor.'),
  responsible_for: prose('What this person is responsible for.'),
  phone: administrative(text('Telephone number.')),
  email: administrative(text('E-mail address.')),
})

export const outsideProvider = part('A provider outside the practice.', {
  id: id('provider'),
  name: text('Name.'),
  role: text('Role, such as primary care physician or school counselor.'),
  organization: text('Where they work.'),
  phone: administrative(text('Telephone number.')),
  fax: administrative(text('Fax number.')),
  coordination: prose('How care is coordinated with them.'),
  reason_none: prose('Why care is not coordinated with them.'),
  release,
})

export const referral = part('A referral to somebody else.', {
  to: text('To whom or what.'),
  reason: prose('What for.'),
  reason_none: prose('Why no referral was made.'),
  date: date('The day on which it was made.'),
  status: text('What came of it.'),
})

export const referredBy = administrative(
  part('How the client came here.', {
    source: text('Who referred the client.'),
    provider: text('The referring provider.'),
    reason: clinical(prose('Why.')),
    date: date('When.'),
  }),
)
