import type { ChildLineFound } from '#contexts/oversight';
import { entryPath } from '../child-line/line-path.ts';
import type { Fact, LineEvent, Statement } from '../child-line/line-types.ts';
import { wordsFor } from '../words/fact-words.ts';
import { weekdayWords } from '../words/times.ts';
import type { Names } from '../words/wording.ts';

type Line = Pick<ChildLineFound, 'facts' | 'voided'>;
type Written = Readonly<{ id: string; text: string }>;

/** Every text that people wrote in what is told of a child, with what was corrected and voided since; by the entry in which it stands. */
export const textsWritten = ({ facts, voided }: Line): readonly Written[] =>
  [...facts, ...voided].flatMap((fact) => {
    const tellings: readonly Statement[] = [...fact.earlier, fact];
    const voids = 'voidedBy' in fact ? [fact.voidedBy as LineEvent] : [];
    const events: readonly LineEvent[] = [...tellings.map(({ statedBy }) => statedBy), ...voids];
    return [
      ...tellings.flatMap(({ personal, statedBy }) => written(personal, statedBy)),
      ...events.flatMap((event) => written([event.reason, event.confirmed?.because], event)),
    ];
  });

const written = (said: unknown, { eventId: id }: Pick<LineEvent, 'eventId'>): readonly Written[] =>
  stringsIn(said).map((text) => ({ id, text }));

const stringsIn = (said: unknown): readonly string[] => {
  if (typeof said === 'string') return [said];
  return typeof said === 'object' && said !== null ? Object.values(said).flatMap(stringsIn) : [];
};

/** Those entries, as links: what they are, and of which day. */
export function entriesThatTell(line: Line, childId: string, told: readonly string[], names: Names) {
  const all: readonly Fact[] = [...line.facts, ...line.voided];
  return all.flatMap((fact) => {
    const events = [...fact.earlier.map(({ statedBy }) => statedBy), fact.statedBy];
    const telling = events.findLast(({ eventId }) => told.includes(eventId));
    const voidedBy = 'voidedBy' in fact ? (fact.voidedBy as LineEvent) : null;
    const event = telling ?? (voidedBy && told.includes(voidedBy.eventId) ? voidedBy : null);
    if (!event) return [];
    const date = fact.recordedIn.record === 'attendance' ? fact.effectiveOn : undefined;
    return [
      {
        ...{ text: wordsFor(fact, names).title, href: entryPath(childId, event.eventId, date) },
        day: weekdayWords(fact.effectiveOn),
      },
    ];
  });
}
