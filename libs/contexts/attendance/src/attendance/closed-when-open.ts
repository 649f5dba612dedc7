import { questions, type Question } from '#platform/event-sourcing';
import type { AttendanceCode } from '#statutory-rules';
import type { PlacementUnderWay } from '../asks/placements-under-way.ts';
import { isAgreed } from './register-counts.ts';
import { halfInWords, type Session } from './session-words.ts';

const question = questions({
  'closed-in-term':
    '# is for a day on which the whole place was closed, as was planned. By the school calendar that is a day of term, and the timetable has a session then. Another code may be meant',
});

type Marked = Session & Readonly<{ code: AttendanceCode; placementId: string }>;

/**
 * A planned closure on a day of term takes a session out of what is counted, and nobody notices: it may be right, as of a training day.
 * @param at the field of what was sent that holds the code
 */
export function closedWhenOpen(mark: Marked, placement: PlacementUnderWay | null, at: string): readonly Question[] {
  if (mark.code !== '#' || placement?.isSchoolDay !== true || !isAgreed(placement, mark)) return [];
  const of = `${mark.date}-${mark.session}-${mark.placementId}`;
  const { words, ...raised } = question('closed-in-term', { at, of });
  return [{ ...raised, words: `${halfInWords(mark)}: ${words}. If it is right, say why.` }];
}
