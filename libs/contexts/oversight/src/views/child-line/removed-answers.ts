import { comparePositions } from '#platform/event-sourcing';
import type { LineEntry } from './line-entry.ts';

const ANSWERS: Readonly<Record<string, string>> = { offered: 'OfferMade', declined: 'ReferralDeclined' };

type About = Readonly<{ providerId: string; answer?: string }>;

/**
 * That a provider’s hours ran out says how it had answered by then. Where that answer was removed as another child’s, this
 * tells of it no more: it is as if there had been none.
 */
export function withoutRemovedAnswers(entries: readonly LineEntry[]): readonly LineEntry[] {
  const answers = entries.filter(({ type }) => Object.values(ANSWERS).includes(type));
  const isThere = (closing: LineEntry, { providerId, answer }: About) =>
    answers.some(
      ({ type, stream, now, position }) =>
        type === ANSWERS[answer!] &&
        stream === closing.stream &&
        (now as About).providerId === providerId &&
        comparePositions(position, closing.position) < 0,
    );
  return entries.map((entry) => {
    if (entry.type !== 'ResponseWindowClosed') return entry;
    const data = entry.now as About;
    return data.answer === 'none' || isThere(entry, data) ? entry : { ...entry, now: { ...data, answer: 'none' } };
  });
}
