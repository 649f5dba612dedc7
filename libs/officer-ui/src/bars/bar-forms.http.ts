import { BarPerson, BarPersonRequest, BecauseRequest, LiftBar } from '#contexts/people';
import { formPage } from '../forms/form-page.ts';
import { day, select, words } from '../forms/plain-fields.ts';
import { barToLift, childToBar } from './bars-of-child.ts';

export const BarPersonPage = formPage({
  path: 'line/:childId/bars/bar-somebody',
  over: childToBar,
  ...{ sends: BarPerson, request: BarPersonRequest },
  ...{ title: 'Bar somebody from this child', button: 'Bar this person' },
  fields: ({ others }) => ({
    personId: select('Who is it?', others, {
      hint: 'They find this child nowhere from now on: on no list, by no search, under no address. They are not told',
    }),
    lastDay: day('Last day', { optional: true, hint: 'Leave it empty if it holds until somebody lifts it' }),
    because: words('Why?', {
      rows: 2,
      hint: 'Kin, say, or a party to what is decided. Only those who may bar read it',
    }),
  }),
  command: (input, { childId }) => ({ data: { childId, ...input } }),
  beside: { 'barred-already': 'personId', 'not-yourself': 'personId', 'over-already': 'lastDay' },
  done: ({ input, seen: { others } }) =>
    `${aside(others.find(([id]) => id === input.personId)?.[1] ?? 'This person')} is barred from this child`,
});

/** A role behind a name is set off on both sides. */
const aside = (called: string): string => (called.includes(', ') ? `${called},` : called);

export const LiftBarPage = formPage({
  path: 'line/:childId/bars/:personId/lift',
  over: barToLift,
  ...{ sends: LiftBar, request: BecauseRequest },
  ...{ title: 'Lift a bar', button: 'Lift the bar' },
  fields: () => ({
    because: words('Why?', { rows: 2, hint: 'They see again what their role lets them see of the child' }),
  }),
  command: ({ because }, { childId, bar }) => ({ data: { childId, personId: bar.person.id, because } }),
  done: ({ seen }) => `${seen.heading} is no longer barred from this child`,
});
