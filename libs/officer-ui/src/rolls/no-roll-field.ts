import { noRollReasons } from '#pure/children';
import { select } from '../forms/plain-fields.ts';
import { noRollWords } from '../words/children-words.ts';

/** Why a child is on no school’s roll: left as it is of one who is on one. */
export const noRollField = (label: string, hint: string) =>
  select(
    label,
    noRollReasons.map((reason) => [reason, noRollWords[reason]] as const),
    { hint },
  );
