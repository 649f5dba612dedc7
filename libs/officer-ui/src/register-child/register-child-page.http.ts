import { aboutAlike, RegisterChild, RegisterChildRequest, SearchChildren } from '#contexts/children';
import { FindEstablishments } from '#contexts/establishments';
import { addDays } from '#statutory-rules';
import { childPath } from '../child-line/line-path.ts';
import { formPage } from '../forms/form-page.ts';
import { noRecordYet } from '../forms/form-records.ts';
import { apart } from '../forms/apart-field.ts';
import { asItStands, oneText } from '../forms/as-it-stands.ts';
import type { Field } from '../forms/form-field.ts';
import { day, line, words } from '../forms/plain-fields.ts';
import { asOfficer, officerField, serviceField } from '../holders/holder-fields.ts';
import { nameSpoken } from '../words/children-words.ts';
import { noRollField } from '../rolls/no-roll-field.ts';
import { school, schoolsShown } from '../schools/school-field.ts';
import { schoolsNamed } from '../schools/schools-named.ts';
import { serviceOfTeam } from '../words/service-of-team.ts';
import type { Actor, Names } from '../words/wording.ts';
import { besideBirth, birthFields } from './birth-fields.ts';
import { takenOver } from './taken-over.ts';
import { childrenIn, possibleDuplicates } from './possible-duplicates.ts';

/** Opens a child's record, once the officer has looked at those who may be the same child. */
export const RegisterChildPage = formPage({
  path: 'register-a-child',
  over: noRecordYet({ text: 'Find a child', href: '/find-a-child' }, SearchChildren, ...schoolsShown),
  ...{ sends: RegisterChild, request: RegisterChildRequest },
  ...{ title: 'Register a child', button: 'Register the child' },
  template: 'register-child/register-child.njk',
  fields: (_, { sender: { actor }, names }) => ({
    givenNames: takenOver(line('Given names')),
    familyName: line('Family name', { hint: 'Leave it empty only where the child has a single name' }),
    ...birthFields(),
    upn: line('Unique pupil number (UPN)', { hint: 'As the school gave it', optional: true, width: 20 }),
    schoolUrn: asked(school('School')),
    noRoll: apart(
      noRollField('Why is the child on no school’s roll?', 'Leave the school empty then'),
      'The child is on no school’s roll',
    ),
    onRollFrom: day('First day on the school’s roll', {
      hint: 'Leave it empty if it is today. Of a child on no roll, the day since which it is on none',
      past: true,
    }),
    owningService: asItStands(serviceField(), oneText(serviceOfTeam(actor, names) ?? '')),
    ...whoseField(actor, names),
    address: words('Address', { rows: 3, optional: true }),
    contact: words('Whom to contact', {
      hint: 'Who, how they are related, and how to reach them',
      rows: 3,
      optional: true,
    }),
  }),
  question: (child, _, { ask, opens }) =>
    possibleDuplicates(
      child,
      opens,
      (terms) => ask(SearchChildren, terms),
      (urns) => schoolsNamed(urns, (asked) => ask(FindEstablishments, asked)),
    ),
  command: ({ onRollFrom, ...data }, _, { sender: { actor }, names }, agreed) => {
    return {
      data: { ...data, owningTeam: teamOf(data, actor, names), ...(agreed && { alike: childrenIn(agreed) }) },
      ...(agreed && { confirms: [`may-be-on-record:${aboutAlike(childrenIn(agreed)).of}`] }),
      ...(onRollFrom && { effectiveOn: onRollFrom }),
    };
  },
  standsIn: (said, _, { today }) => ({
    ...{
      givenNames: 'Stands in',
      familyName: 'Stands in',
      dateOfBirth: addDays(today, -3650),
      birthIs: 'known' as const,
    },
    ...{ ...(said.noRoll ? {} : { schoolUrn: 100_000 }), owningService: said.owningService ?? 'sen' },
    ...{ upn: null, address: null, contact: null },
  }),
  beside: {
    ...besideBirth,
    ...{ 'effective-in-the-future': 'onRollFrom', 'school-given': 'noRoll' },
  },
  done: ({ written, input }) => ({
    to: childPath(written.id),
    says: `${nameSpoken(input)} is registered`,
  }),
});

/** A child without a school may be registered, too, and says why. */
const asked = (field: Field): Field => ({
  ...field,
  worded: (said) => (/URN, six digits/.test(said) ? 'Choose the school, or say below why the child is on none' : said),
});

/** Of whoever may have children: theirs, unless they say whose else it is. Of a manager the officers; nobody else says it here. */
function whoseField(actor: Actor, names: Names) {
  const me = asOfficer(actor);
  if (me !== null) return { officerId: asItStands(officerField({ actor, who: 'the child', names }), oneText(me)) };
  return actor.role === 'team-manager' ? { officerId: officerField({ who: 'the child', names }) } : {};
}

/** The team of whoever takes the child, where it is one of the service that has the record: of others nobody says it here. */
function teamOf({ officerId, owningService }: Told, actor: Actor, { teams = [] }: Names): string | null {
  if (officerId === null || officerId !== asOfficer(actor)) return null;
  return teams.find(({ team, service }) => team === actor.team && service === owningService)?.team ?? null;
}

type Told = Pick<RegisterChildRequest, 'officerId' | 'owningService'>;
