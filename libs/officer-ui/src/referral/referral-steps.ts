import type { ReferralWrittenRequest } from '#contexts/referrals';
import type { CivilDate } from '#platform/time';
import type { Checked, Visit } from '../forms/form-declaration.ts';
import { sentence } from '../words/codes.ts';
import { dayWords } from '../words/times.ts';
import type { Names } from '../words/wording.ts';
import { askedOf, lotNamed, lotsOffered, providerNamed } from './referral-fields.ts';

/** Who may be left out hangs on the lot, so that the lot is chosen first. */
export const referralSteps = [
  { name: 'lot', title: 'The lot, and the day', fields: ['agreement', 'lot', 'decidedOn'] },
  { name: 'need', title: 'What is needed, and who is asked?', fields: ['requirement', 'leftOut', 'leftOutBecause'] },
] as const;

type Written = Pick<
  ReferralWrittenRequest,
  'agreement' | 'lot' | 'requirement' | 'leftOut' | 'leftOutBecause' | 'decidedOn'
>;

/** Of the lot, and of the day, is told at that step what would be refused or asked. */
export const referralStandsIn = (_: unknown, __: unknown, { names }: Pick<Visit, 'names'>): Partial<Written> => {
  const [first] = lotsOffered(names);
  return {
    ...(first && { agreement: first.agreement, lot: first.lot }),
    ...{ requirement: 'stands in', leftOut: [], leftOutBecause: 'stands in' },
  };
};

/** What a referral would say, for whoever looks at it once more before it is kept. */
export function writtenRows(input: Written, names: Names, today: CivilDate): Checked['rows'] {
  const called = (ids: readonly string[]) => ids.map((id) => providerNamed(names, id)).join(', ');
  const leftOut = [
    { label: 'Left out', text: called(input.leftOut), field: 'leftOut' },
    { label: 'Why they are left out', text: input.leftOutBecause ?? 'Not said', field: 'leftOutBecause' },
  ];
  return [
    { label: 'Lot', text: sentence(lotNamed(names, input)), field: 'lot' },
    { label: 'Decided on', text: dayWords(input.decidedOn ?? today), field: 'decidedOn' },
    { label: 'What is needed', text: input.requirement, field: 'requirement' },
    { label: 'Asked', text: called(askedOf(names, input)), field: 'leftOut' },
    ...(input.leftOut.length > 0 ? leftOut : []),
  ];
}
