import { refusals } from '#platform/event-sourcing';
import type { NoRollReason } from './child.events.ts';

/** On which school’s roll, or why on none: one of the two. */
export type RollSaid = Readonly<{ schoolUrn?: number | null | undefined; noRoll?: NoRollReason | null | undefined }>;

const refusal = refusals({
  'school-given':
    'You say why the child is on no school’s roll, and give a school. Take the school out, or the reason.',
  'no-school-given': 'Choose the school on whose roll the child is, or say why it is on none.',
});

/** Whether a school is asked for, or was given: of a child on no roll there is none. */
export const isSchoolAsked = ({ schoolUrn = null, noRoll = null }: RollSaid): boolean =>
  noRoll === null || schoolUrn !== null;

/** @throws Refusal both were said, or neither @returns as the registration has it */
export function rollSaid({ schoolUrn = null, noRoll = null }: RollSaid) {
  if (schoolUrn !== null && noRoll !== null) throw refusal('school-given', 'schoolUrn');
  if (schoolUrn === null && noRoll === null) throw refusal('no-school-given', 'schoolUrn');
  return schoolUrn === null ? ({ is: 'none', why: noRoll } as const) : ({ is: 'school', schoolUrn } as const);
}
