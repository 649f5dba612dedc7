import { refusals } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';

/** What is known of the day on which a child was born. */
export const birthsAre = ['known', 'estimated', 'unknown'] as const;
export type BirthIs = (typeof birthsAre)[number];

/** By whom a date of birth was estimated, and from what. */
export type BirthEstimate = Readonly<{ by: string; from: string }>;

/** As it is told; left out, the date is known. */
export type BirthSaid = Readonly<{
  birthIs?: BirthIs | undefined;
  dateOfBirth?: CivilDate | null | undefined;
  estimatedBy?: string | null | undefined;
  estimatedFrom?: string | null | undefined;
}>;

export type Birth = Readonly<{ dateOfBirth: CivilDate | null; birthEstimate: BirthEstimate | null }>;

const refusal = refusals({
  'birth-not-given':
    'You say that the date of birth is known, or estimated: enter it. Where nobody can say it, choose that it is not known.',
  'birth-given': 'You say that the date of birth is not known, and give one. Take it out, or say that it is known.',
  'estimate-not-explained': 'You say that the date of birth is estimated: say who estimated it, and from what.',
  'not-an-estimate':
    'You say who estimated the date of birth, and not that it is estimated. Take that out, or choose “Estimated”.',
});

/** @throws Refusal it contradicts itself: nothing that was typed is dropped */
export function birthSaid({ birthIs = 'known', dateOfBirth, estimatedBy, estimatedFrom }: BirthSaid): Birth {
  if (birthIs === 'unknown' && dateOfBirth) throw refusal('birth-given', 'dateOfBirth');
  if (birthIs !== 'estimated' && (estimatedBy || estimatedFrom)) throw refusal('not-an-estimate', 'birthIs');
  if (birthIs === 'unknown') return { dateOfBirth: null, birthEstimate: null };
  if (!dateOfBirth) throw refusal('birth-not-given', 'dateOfBirth');
  if (birthIs === 'known') return { dateOfBirth, birthEstimate: null };
  if (!estimatedBy || !estimatedFrom)
    throw refusal('estimate-not-explained', estimatedBy ? 'estimatedFrom' : 'estimatedBy');
  return { dateOfBirth, birthEstimate: { by: estimatedBy, from: estimatedFrom } };
}

/** What is known of a birth as it stands on record. */
export const birthIsOf = ({ dateOfBirth, birthEstimate }: Birth): BirthIs =>
  dateOfBirth === null ? 'unknown' : birthEstimate === null ? 'known' : 'estimated';
