import type { LineFacts } from '#pure/oversight';
import { standsClosed } from '#pure/children';
import { closingInside, whereabouts } from '../words/closing-words.ts';
import { dayWords } from '../words/times.ts';
import type { Fact } from './line-types.ts';

type Closed = LineFacts['RecordClosed']['data'];

/** That the record was closed as of the moment that is read, from when and why; null while it is open. */
export function closedOnLine(facts: readonly Fact[]): string | null {
  const closing = standsClosed(facts);
  if (closing === null) return null;
  const { because, on } = closing.data as Closed;
  return because === 'died' ? `Died on ${dayWords(on)}` : `Closed from ${dayWords(on)}: ${closingInside[because]}`;
}

/** As was told of it last; null where the child is here, as every child is of whom nothing was said. */
export function whereaboutsOnLine(facts: readonly Fact[]): string | null {
  const told = facts.findLast(({ type, period }) => type === 'WhereaboutsChanged' && period?.standing === 'in-force');
  const { whereabouts: known, from } = (told?.data ?? {
    whereabouts: 'here',
  }) as LineFacts['WhereaboutsChanged']['data'];
  return known === 'here' ? null : `${whereabouts[known]}, since ${dayWords(from)}`;
}
