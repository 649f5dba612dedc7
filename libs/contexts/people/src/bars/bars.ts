import { refusals, stream } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { barEvents, type BarEvent } from './bar.events.ts';

/** Of each person who was barred and not let in again, their last day; null where it has none. */
export type Bars = Readonly<Record<string, Readonly<{ lastDay: CivilDate | null }>>>;

/** Apart from who the child is and who has it: a bar is no part of the line, and nobody who works on the one waits for the other. */
export const barsStream = stream<Bars, BarEvent, 'childId'>({
  category: 'bars',
  events: barEvents,
  about: ['childId'],
  initial: {},

  evolve(bars, { type, data }) {
    const { [data.personId]: _, ...others } = bars;
    return type === 'PersonBarred' ? { ...others, [data.personId]: { lastDay: data.lastDay } } : others;
  },
});

/** The last day is one of them. */
export const standsOn = ({ lastDay }: Bars[string], day: CivilDate): boolean => lastDay === null || day <= lastDay;

const refusal = refusals({ 'not-yourself': 'Ask another to do this: nobody bars themselves, or lets themselves in.' });

type By = Readonly<{ id: string; onBehalfOf: string | null }>;

/**
 * Whoever acts for another is that other, too.
 * @throws Refusal
 */
export function refuseForOneself(personId: string, { id, onBehalfOf }: By): void {
  if (personId === id || personId === onBehalfOf) throw refusal('not-yourself', 'personId');
}
