import { Injectable } from '@nestjs/common';
import { ChildNames, type OfficerToAllocate } from '#contexts/children';
import type { AdviceWaiting, Ending, Leaving, NextReview, ReturnAwaited, StartToRecord } from '#contexts/placements';
import type { AwardToMake, OpenWindow, ReferralToSend } from '#contexts/referrals';
import { openedMoments, type DueDocument } from '#platform/deadlines';
import type { Position } from '#platform/event-sourcing';
import { RecordScopes } from '#platform/gateway';
import { Erased, Lost, Sealer } from '#platform/privacy';
import { Clock, earliestFirst, londonDate, type CivilDate } from '#platform/time';
import { nationalCurriculumYear } from '#statutory-rules';
import { holdAsAsked, type HoldersAsked } from '../caseload/whose.ts';
import type { DueItem } from './due-item.ts';
import { whatOf, type WhatIsDue } from './what-is-due.ts';

/** `notToday` and `destroyed`: of these rows, left off. */
export type DueShown = Readonly<{ items: readonly DueItem[]; notToday: number; destroyed: number }>;
type Opened = Pick<DueItem, 'providerId' | 'setBy'> &
  Partial<Pick<DueItem, 'lot' | 'offers' | 'awaited' | 'advised' | 'endsOn' | 'returnsOn' | 'step'>>;

/** Rows of what is due: which there are said the store, who they are says the index of names. */
@Injectable()
export class DueRows {
  constructor(
    private readonly scopes: RecordScopes,
    private readonly names: ChildNames,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  /** The store knows who will have a child too: whom nobody of those asked has today is neither shown nor opened. */
  async shown(documents: readonly DueDocument[], asked: HoldersAsked, after: Position | null): Promise<DueShown> {
    const held = await this.scopes.of([...new Set(documents.map(({ childId }) => childId))], after);
    const today = documents.filter(({ childId }) => holdAsAsked(asked, childId, held.get(childId)?.holders ?? {}));
    const items = await this.items(today, after);
    return { items, notToday: documents.length - today.length, destroyed: today.length - items.length };
  }

  /** In the order of their moments; those of whom nothing opens any more are left out. */
  async items(documents: readonly DueDocument[], after: Position | null): Promise<readonly DueItem[]> {
    const moments = await openedMoments(this.sealer, documents);
    await this.names.upToRecords(after);
    const now = londonDate(this.clock.now());
    const items = documents.flatMap((document, n): readonly DueItem[] => {
      const opened = document.exact ? moments[n]! : { ...document, sentence: null };
      if (opened instanceof Erased) return [];
      // Whose day cannot be opened is listed all the same, by the month that stands in the store.
      const dayLost = opened instanceof Lost;
      const { dueAt, dueOn, sentence } = dayLost ? { ...document, dueOn: null, sentence: null } : opened;
      const { childId, subject: recordId, open, restsOn } = document;
      const what = whatOf(document.deadline);
      const known = this.names.of(childId);
      const name = known && { givenNames: known.givenNames, familyName: known.familyName };
      const yearGroup = yearGroupOn(now, known?.dateOfBirth);
      const due = {
        what,
        childId,
        name,
        yearGroup,
        recordId,
        dueAt,
        dayLost,
        dueOn,
        sentence,
        rules: [...restsOn.rules],
      };
      return [{ ...due, ...NONE, ...facts[what](open as never) }];
    });
    // A private moment stands in the store at the first of its month; of one day the names are in their order, of one
    // child what is due by the record: so that a list that is asked again stands as it stood.
    const order = ({ dueAt, childId, what, recordId }: DueItem) =>
      [dueAt, this.names.orderOf(childId), what, recordId].join(' ');
    return items.toSorted(earliestFirst(order));
  }
}

/** Null where it cannot be said. */
function yearGroupOn(today: CivilDate, dateOfBirth: CivilDate | undefined): number | null {
  if (dateOfBirth === undefined || dateOfBirth > today) return null;
  const expected = nationalCurriculumYear(dateOfBirth, today);
  return expected.kind === 'gap' ? null : expected.result;
}

const NONE = {
  lot: null,
  offers: null,
  awaited: null,
  advised: null,
  endsOn: null,
  returnsOn: null,
  step: null,
} as const;

const facts: Readonly<Record<WhatIsDue, (open: never) => Opened>> = {
  allocating: ({ since }: OfficerToAllocate) => ({ providerId: null, setBy: { fact: 'nobody', on: since } }),
  sending: ({ filledInAt, agreement, lot }: ReferralToSend) => ({
    ...{ providerId: null, lot: { agreement, lot } },
    setBy: { fact: 'filling-in', on: londonDate(filledInAt) },
  }),
  awards: ({ answeredAt, weekly, awaited }: AwardToMake) => ({
    ...{ providerId: null, offers: [...weekly], awaited },
    setBy: { fact: weekly.length > 0 ? 'offer' : 'answers', on: londonDate(answeredAt) },
  }),
  starts: ({ providerId, awardedAt, couldStartOn }: StartToRecord) => ({
    providerId,
    setBy: couldStartOn === null ? { fact: 'award', on: londonDate(awardedAt) } : { fact: 'offer', on: couldStartOn },
  }),
  advised: ({ providerId, advised, because, since, endsOn }: AdviceWaiting) => ({
    ...{ providerId, advised, endsOn },
    setBy: { fact: because, on: since },
  }),
  returns: ({ providerId, plannedOn, step, of, sessionsAtSchool, sessionsAtProvision }: ReturnAwaited) => ({
    ...{ providerId, step: { step, of, sessionsAtSchool, sessionsAtProvision } },
    setBy: { fact: 'plan', on: plannedOn },
  }),
  endings: ({ providerId, advised, because, since, returnsOn }: Ending) => ({
    ...{ providerId, advised, returnsOn },
    setBy: because && since && { fact: because, on: since },
  }),
  reviews: ({ providerId, setBy, setOn }: NextReview) => ({ providerId, setBy: { fact: setBy, on: setOn } }),
  answers: ({ item, receivedAt }: OpenWindow) => ({
    providerId: item,
    setBy: { fact: 'receipt', on: londonDate(receivedAt) },
  }),
  leaving: ({ providerId }: Leaving) => ({ providerId, setBy: null }),
};
