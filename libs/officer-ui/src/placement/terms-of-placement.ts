import type { OutcomeSeen } from '../record-review/reviewed-placement.ts';
import { said, type ListTable } from '../patterns/list-table.ts';
import { bases } from '../words/placements-words.ts';
import { money } from '../words/times.ts';
import { row, type Row } from '../words/wording.ts';
import type { PlacementShown } from './placements-shown.ts';

/** On what a placement rests, and what it is: the price of whoever reads the referral alone. */
export const termsOf = (
  { legalBasis, timetable }: Pick<PlacementShown, 'legalBasis' | 'timetable'>,
  pence: number | null,
): readonly Row[] => [
  ...row('Legal basis', legalBasis && bases[legalBasis]),
  ...row('Sessions a week', timetable.length > 0 ? String(timetable.length) : null),
  ...row('Price a week', pence === null ? null : money(pence)),
];

/** What it is to achieve, from where, and how far it came at the last review; null where nothing was agreed yet. */
export const outcomesListed = (outcomes: readonly OutcomeSeen[]): ListTable | null =>
  outcomes.length === 0
    ? null
    : {
        caption: 'What it is to achieve',
        columns: [{ text: 'Outcome' }, { text: 'How far' }],
        rows: outcomes.map(({ measure, facts }) => [said(measure), said(...facts)]),
      };
