import { FindChildLine } from '#contexts/oversight';
import { FindReferral, type ReferralFound } from '#contexts/referrals';
import { limitInWords, limitOf } from '#pure/referrals';
import { NotAllowed, NotFound } from '#platform/gateway';
import { entryPath } from '../child-line/line-path.ts';
import { measures, namesIn } from '../child-line/line-page.ts';
import type { Fact } from '../child-line/line-types.ts';
import type { Visit } from '../forms/form-declaration.ts';
import { offersIn } from '../referral/offers-compared.ts';
import { sentence } from '../words/codes.ts';
import { wordsFor } from '../words/fact-words.ts';
import { dayWords, money } from '../words/times.ts';
import { row, type Names, type Row } from '../words/wording.ts';
import { anyPlacementOfChild, placementOfChild } from './placement-of-child.ts';
import type { PlacementShown } from './placements-shown.ts';
import { advisedOf } from './what-is-advised.ts';
import { costWords } from './what-it-costs.ts';

/** A part of the side column: what somebody needs in order to answer, with the way to all of it. */
export type Beside = Readonly<{
  id: string;
  title: string;
  rows: readonly Row[];
  more?: Readonly<{ text: string; href: string }>;
}>;

/** A placement that has begun, with what helps to answer a form about it: what was said last, what is planned, what it costs. */
export async function placementWithWhatHelps(visit: Visit) {
  const seen = await placementOfChild(visit);
  return { ...seen, ...(await whatHelps(visit, seen)) };
}

type Seen = Awaited<ReturnType<typeof anyPlacementOfChild>>;

export async function whatHelps(visit: Visit, { placement, placements, referralId }: Seen) {
  const [pence, said] = await Promise.all([
    referralId === null ? (placement.takenOver?.weeklyPrice ?? null) : priceOf(visit, referralId, placement.providerId),
    lastSaid(visit, placement),
  ]);
  const advised = advisedOf(placement, placements, placement.endsOn, visit);
  const beside: readonly Beside[] = [
    ...said,
    ...costs(visit, placement, pence),
    ...(advised ? [{ id: 'advice', title: 'Advice, not law', rows: row('How long', advised.sentence) }] : []),
  ];
  return { beside, pence };
}

/** Null where one may not read the referral. */
async function priceOf({ ask, names }: Visit, referralId: string, providerId: string): Promise<number | null> {
  try {
    return priceIn(await ask(FindReferral, { referralId }), providerId, names);
  } catch (error) {
    if (error instanceof NotAllowed || error instanceof NotFound) return null;
    throw error;
  }
}

/** Of the offer that was taken; null where it says none. */
export const priceIn = (referral: ReferralFound, providerId: string, names: Names): number | null =>
  offersIn(referral, names).find((each) => each.providerId === providerId)?.pence ?? null;

const SAID = {
  review: { type: 'PlacementReviewed', title: 'The review said', more: 'Open the review' },
  plan: { type: 'ReturnPlanned', title: 'The return that is planned', more: 'Open the plan' },
} as const;

/** Of the line those entries alone are opened. */
async function lastSaid(visit: Visit, placement: PlacementShown): Promise<readonly Beside[]> {
  const { childId } = visit.ids as { childId: string };
  // A plan that has failed, or was taken back, is planned no more.
  const ids: readonly (keyof typeof SAID)[] = placement.plannedReturnOn ? ['review', 'plan'] : ['review'];
  const wanted = ids.flatMap((id) => lastOf(placement, SAID[id].type).map((entryId) => ({ id, entryId })));
  if (wanted.length === 0) return [];
  const named = wanted.map(({ entryId }) => entryId);
  const whole = { childId, asAt: null, knownOn: null, compareWith: null };
  const found = await visit.ask(FindChildLine, { ...whole, opened: { named } });
  const names: Names = { ...namesIn(found, visit.names), measure: measures(found) };
  return wanted.flatMap(({ id, entryId }) => {
    const fact = (found.facts as readonly Fact[]).find(({ original }) => original === entryId);
    if (!fact) return [];
    const [{ title: said, rows }, { title, more }] = [wordsFor(fact, names), SAID[id]];
    const first = id === 'plan' ? row('What', said) : row('Held on', dayWords(fact.effectiveOn));
    return [{ id, title, rows: [...first, ...rows], more: { text: more, href: entryPath(childId, entryId) } }];
  });
}

const lastOf = ({ entries }: PlacementShown, type: string): readonly string[] =>
  entries
    .filter((each) => each.type === type && !each.basisWithdrawn)
    .toSorted(byDay)
    .slice(-1)
    .map(({ id }) => id);

const byDay = (one: PlacementShown['entries'][number], other: PlacementShown['entries'][number]) =>
  one.effectiveOn < other.effectiveOn ? -1 : one.effectiveOn > other.effectiveOn ? 1 : 0;

function costs(
  { names, today, sender }: Visit,
  { startedOn, endsOn, endedOn, timetable }: PlacementShown,
  pence: number | null,
) {
  const own = limitOf(names.approvalLimits?.(today) ?? [], sender.actor);
  const to = endedOn ?? endsOn;
  const rows = [
    ...row('Price a week', pence === null ? null : money(pence)),
    ...row('Sessions a week', timetable.length === 0 ? null : String(timetable.length)),
    ...row(
      to ? `Until ${dayWords(to)}` : 'In all',
      pence === null || !startedOn || !to ? null : costWords(pence, startedOn, to),
    ),
    ...row('You may approve', pence !== null && own ? sentence(limitInWords(own)) : null),
  ];
  return rows.length === 0 ? [] : [{ id: 'cost', title: 'What it costs', rows }];
}
