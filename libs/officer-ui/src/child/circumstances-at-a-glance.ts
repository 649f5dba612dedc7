import type { CircumstancesFound } from '#contexts/children';
import type { CivilDate } from '#platform/time';
import { heldParts } from '../circumstances/held-parts.ts';
import type { CircumstanceType } from '../words/circumstances-words.ts';
import { wordsFor } from '../words/fact-words.ts';
import { row, rowOf, type Names, type Row } from '../words/wording.ts';

const NOT_RECORDED = 'Not recorded';

/** What an officer is to know of a child before anything is decided: what is done for its needs, and what holds of its care. */
export function circumstancesAtAGlance(found: CircumstancesFound, today: CivilDate, names: Names): readonly Row[] {
  const now = <T extends CircumstanceType>(type: T) => {
    const held = heldParts(found)[type].findLast(({ from }) => from <= today);
    return held && wordsFor({ type, data: held.data, personal: held.personal }, names);
  };
  const statuses = now('CareStatusChanged')?.rows.find(({ label }) => label === 'Status')?.texts ?? [NOT_RECORDED];
  return [
    ...row('Special educational needs', now('SenStatusChanged')?.title ?? NOT_RECORDED),
    ...rowOf('Care', statuses),
  ];
}
