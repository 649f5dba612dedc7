import { refusals } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { notBeforeBirth } from '#statutory-rules';
import type { FactAgainstBirth } from '../asks/facts-against-birth.ts';
import type { Child } from '../child/child.ts';
import type { Circumstances } from './circumstances.ts';

/** Each day that is told of how a child lives and learns, by its field, as its refusal calls it. */
const DAYS = {
  from: 'The first day',
  planIssuedOn: 'The day on which the plan was first issued',
  planReviewedOn: 'The day of the plan’s last review',
} as const;

const refusal = refusals({
  'before-birth': 'The day is before the child was born.',
});

type Told = Readonly<{ [Field in keyof typeof DAYS]?: CivilDate | null }>;

/** Each that is told. */
export const daysIn = (told: Told): Told =>
  Object.fromEntries((Object.keys(DAYS) as (keyof Told)[]).map((field) => [field, told[field]]));

/** @throws Refusal nothing is so of somebody who is not born yet */
export function refuseBeforeBirth(told: Told, bornOn: CivilDate | null): void {
  if (bornOn === null) return;
  // The plan first: whoever mistypes its year mistypes that of nothing else.
  for (const [field, called] of Object.entries(DAYS).toReversed() as [keyof typeof DAYS, string][])
    if ((told[field] ?? bornOn) < bornOn) throw refusal('before-birth', field, notBeforeBirth(called, bornOn));
}

/** What was told of days that would lie before a birth on this one: each day once. */
export function toldBeforeBirth(
  circumstances: Circumstances,
  child: Child,
  bornOn: CivilDate,
): readonly FactAgainstBirth[] {
  const days = circumstances.flatMap(({ type, data }) => {
    if (!('from' in data)) return [];
    return type === 'SenStatusChanged' && data.plan ? [data.from, data.plan.issuedOn] : [data.from];
  });
  const early = [...new Set([...days, ...daysOfWhereabouts(child)].filter((day) => day < bornOn))].toSorted();
  return early.map((on) => ({ what: 'told-before-birth', on }));
}

/** Since when the child was not here, and was not with the service any more. */
function daysOfWhereabouts(child: Child): readonly CivilDate[] {
  if (child.phase !== 'registered') return [];
  const { whereabouts, closed } = child;
  const closing = closed === null ? [] : [closed.on, ...(closed.confirmed === null ? [] : [closed.confirmed.on])];
  return [...whereabouts.map(({ from }) => from), ...closing];
}
