import { questions, type Question } from '#platform/event-sourcing';
import type { AttendanceCode } from '#statutory-rules';
import type { PlacementUnderWay } from '../asks/placements-under-way.ts';
import { halfInWords, type Session } from './session-words.ts';
import { isAgreed } from './register-counts.ts';

const question = questions({
  'provision-was-made':
    'E is for a child for whom no alternative provision was made, and this placement was to provide on that session. Another code may be meant',
  'not-prospective':
    'Z is for a prospective pupil who is not on the register yet, and on that day this child had begun here. Another code may be meant',
});

type Marked = Session & Readonly<{ code: AttendanceCode; placementId: string }>;

/**
 * A code that is for children who have no place: it may be right of one who has, as where the place, too, suspended the child. Of a
 * session that was not agreed it is asked about as that.
 * @param at the field of what was sent that holds the code
 */
export function codeOfTheUnplaced(mark: Marked, placement: PlacementUnderWay | null, at: string): Question | null {
  const reason = reasonIn(mark, placement);
  if (reason === null) return null;
  const { words, ...raised } = question(reason, { at, of: `${mark.date}-${mark.session}-${mark.placementId}` });
  return { ...raised, words: `${halfInWords(mark)}: ${words}. If it is right, say why.` };
}

function reasonIn({ code, ...mark }: Marked, placement: PlacementUnderWay | null) {
  if (placement === null) return null;
  if (code === 'E') return isAgreed(placement, mark) ? 'provision-was-made' : null;
  return code === 'Z' ? 'not-prospective' : null;
}
