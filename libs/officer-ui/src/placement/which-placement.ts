import type { PlacementsFound } from '#contexts/placements';
import type { Fact } from '../child-line/line-types.ts';
import { whyOutside } from '../child/outside-listed.ts';
import { placeWords } from '../registers/place-words.ts';
import { dayWords } from '../words/times.ts';
import { row, type Names, type Row } from '../words/wording.ts';

type Placement = Pick<PlacementsFound['items'][number], 'placementId' | 'providerId' | 'startedOn' | 'endedOn'>;

/** Of which placement an entry of the line is; null of what is of none. */
export function placementNamed({ recordedIn, data }: Pick<Fact, 'recordedIn' | 'data'>): string | null {
  if (recordedIn.record === 'placement') return recordedIn.id;
  return recordedIn.record === 'attendance' && 'placementId' in data ? (data.placementId as string) : null;
}

/** Of which placement an entry is, which the entry itself says by an id alone; and of a mark, that its day is no day of it. */
export function whichPlacement(
  fact: Pick<Fact, 'recordedIn' | 'data' | 'type'>,
  placements: readonly Placement[],
  names: Names,
): readonly Row[] {
  const placement = placements.find(({ placementId }) => placementId === placementNamed(fact));
  if (!placement) return [];
  const at = `At ${placeWords(names, placement.providerId)}${daysWords(placement)}`;
  const isMark = fact.type === 'SessionMarked' && 'date' in fact.data;
  const why = isMark ? whyOutside(fact.data as { date: Fact['effectiveOn']; placementId: string }, placements) : null;
  return [...row('Placement', at), ...row('Outside the placement', why && `${why}. It counts in no figure`)];
}

const daysWords = ({ startedOn, endedOn }: Placement): string =>
  startedOn === null ? '' : `, from ${dayWords(startedOn)}${endedOn === null ? '' : ` to ${dayWords(endedOn)}`}`;
