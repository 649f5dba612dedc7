import type { RecordedEvent } from '#platform/event-sourcing';
import { everyone } from '../harness/the-people.ts';

const nameOf = (id: string): string => everyone.find((person) => person.id === id)?.name ?? 'the service';

/** What was recorded, a line an event, as somebody would read it aloud: when, who, what, and of which day. */
export const transcript = (events: readonly RecordedEvent[]): readonly string[] =>
  events.map(({ type, recordedAt, effectiveOn, metadata }) => {
    const moment = recordedAt.slice(0, 16).replace('T', ' ');
    const of = recordedAt.startsWith(effectiveOn) ? '' : `, of ${effectiveOn}`;
    return `${moment}  ${nameOf(metadata.actor.id)}: ${type}${of}`;
  });
