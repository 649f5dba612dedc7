import { FindReferral } from '#contexts/referrals';
import { limitInWords, limitOf } from '#pure/referrals';
import { NotAllowed, NotFound } from '#platform/gateway';
import { entryPath } from '../child-line/line-path.ts';
import type { Visit } from '../forms/form-declaration.ts';
import { offersIn } from '../referral/offers-compared.ts';
import { entryOnLine } from '../remove-entry/entry-on-line.ts';
import { sentence } from '../words/codes.ts';
import { dayWords, money } from '../words/times.ts';
import { row, type Row } from '../words/wording.ts';
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
  const pence = await priceOf(visit, referralId, placement.providerId);
  const advised = advisedOf(placement, placements, placement.endsOn, visit);
  const beside: readonly Beside[] = [
    ...(await lastSaid(visit, placement, 'PlacementReviewed', 'review')),
    // One that has failed, or was taken back, is planned no more.
    ...(placement.plannedReturnOn ? await lastSaid(visit, placement, 'ReturnPlanned', 'plan') : []),
    ...costs(visit, placement, pence),
    ...(advised ? [{ id: 'advice', title: 'Advice, not law', rows: row('How long', advised.sentence) }] : []),
  ];
  return { beside, pence };
}

/** Of the price of the offer that was taken; null where one may not read the referral, or it says none. */
async function priceOf({ ask, names }: Visit, referralId: string, providerId: string): Promise<number | null> {
  try {
    const offers = offersIn(await ask(FindReferral, { referralId }), names);
    return offers.find((each) => each.providerId === providerId)?.pence ?? null;
  } catch (error) {
    if (error instanceof NotAllowed || error instanceof NotFound) return null;
    throw error;
  }
}

const TITLES = { review: 'The review said', plan: 'The return that is planned' } as const;
const MORE = { review: 'Open the review', plan: 'Open the plan' } as const;

async function lastSaid(
  visit: Visit,
  { entries }: PlacementShown,
  type: string,
  id: keyof typeof TITLES,
): Promise<readonly Beside[]> {
  const last = entries
    .filter((each) => each.type === type && !each.basisWithdrawn)
    .toSorted(byDay)
    .at(-1);
  if (!last) return [];
  try {
    const { entry } = await entryOnLine(visit, last.id);
    const rows = [...row(id === 'plan' ? 'What' : 'Held on', id === 'plan' ? entry.title : entry.date), ...entry.rows];
    const href = entryPath((visit.ids as { childId: string }).childId, last.id);
    return [{ id, title: TITLES[id], rows, more: { text: MORE[id], href } }];
  } catch (error) {
    if (error instanceof NotFound) return [];
    throw error;
  }
}

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
