import { Injectable } from '@nestjs/common';
import {
  ChildNames,
  type AddressTold,
  type BirthToEstablish,
  type OfficerToAllocate,
  type PossibleDuplicateOpen,
  type WhereaboutsToConfirm,
} from '#contexts/children';
import type { AdviceWaiting, Ending, Leaving, NextReview, ReturnAwaited, StartToRecord } from '#contexts/placements';
import type { AwardToMake, OpenWindow, ReferralToSend } from '#contexts/referrals';
import { openedMoments, type DueDocument } from '#platform/deadlines';
import type { Position } from '#platform/event-sourcing';
import { RecordScopes } from '#platform/gateway';
import { Erased, Lost, Sealer } from '#platform/privacy';
import { Clock, earliestFirst, londonDate, type CivilDate } from '#platform/time';
import { ageOn, nationalCurriculumYear, ofCompulsorySchoolAge } from '#statutory-rules';
import { holdAsAsked, type HoldersAsked } from '../caseload/whose.ts';
import type { WithoutEducation } from '../deadlines/awaited-of-all.ts';
import type { DueItem } from './due-item.ts';
import { whatOf, type WhatIsDue } from './what-is-due.ts';
import { WeeklyPrices } from './weekly-prices.service.ts';

/** `notToday` and `destroyed`: of these rows, left off. */
export type DueShown = Readonly<{ items: readonly DueItem[]; notToday: number; destroyed: number }>;

/** One thing that is due, with its moment, and what it was read from. */
export type OpenedDue = Pick<DueItem, 'what' | 'childId' | 'recordId' | 'dueAt' | 'dueOn' | 'sentence' | 'dayLost'> &
  Readonly<{ document: DueDocument }>;

type Opened = Pick<DueItem, 'providerId' | 'setBy'> &
  Partial<
    Pick<DueItem, 'recordId' | 'settledBy' | 'lot' | 'offers' | 'awaited' | 'advised' | 'endsOn' | 'returnsOn' | 'step'>
  >;

/** Rows of what is due: which there are said the store, who they are says the index of names. */
@Injectable()
export class DueRows {
  constructor(
    private readonly scopes: RecordScopes,
    private readonly names: ChildNames,
    private readonly sealer: Sealer,
    private readonly prices: WeeklyPrices,
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
    return this.itemsOf(await this.opened(documents), after);
  }

  /** Each with its moment, in no order: a private one is opened, and one of whom nothing opens any more left out. */
  async opened(documents: readonly DueDocument[]): Promise<readonly OpenedDue[]> {
    const moments = await openedMoments(this.sealer, documents);
    return documents.flatMap((document, n): readonly OpenedDue[] => {
      const opened = document.exact ? moments[n]! : { ...document, sentence: null };
      if (opened instanceof Erased) return [];
      // Whose day cannot be opened is listed all the same, by the month that stands in the store.
      const dayLost = opened instanceof Lost;
      const { dueAt, dueOn, sentence } = dayLost ? { ...document, dueOn: null, sentence: null } : opened;
      const what = whatOf(document.deadline);
      if (what === 'without' && this.#isPastSchoolAge(document.childId)) return [];
      return [
        { what, childId: document.childId, recordId: document.subject, dueAt, dueOn, sentence, dayLost, document },
      ];
    });
  }

  /** Nobody owes education to whoever has left the age of it, though nothing was recorded that took them off the list. */
  #isPastSchoolAge(childId: string): boolean {
    const born = this.names.of(childId)?.dateOfBirth ?? null;
    const today = londonDate(this.clock.now());
    if (born === null || born > today) return false;
    const applied = ofCompulsorySchoolAge(born, today);
    return applied.kind === 'applied' && !applied.result && ageOn(born, today) > OLDEST_TO_BEGIN;
  }

  /** The same, each with whose it is and why. */
  async itemsOf(opened: readonly OpenedDue[], after: Position | null): Promise<readonly DueItem[]> {
    await this.names.upToRecords(after);
    const now = londonDate(this.clock.now());
    const extended = opened.flatMap(({ what, recordId, document }) =>
      (what === 'advised' || what === 'endings') && (document.open as Partial<AdviceWaiting>).advised === 'extend'
        ? [recordId]
        : [],
    );
    const prices = await this.prices.of([...new Set(extended)]);
    const items = opened.map(({ document, ...due }): DueItem => {
      const known = this.names.of(due.childId);
      const name = known && { givenNames: known.givenNames, familyName: known.familyName };
      const yearGroup = yearGroupOn(now, known?.dateOfBirth);
      const rules = [...document.restsOn.rules];
      const item = { ...NONE, ...due, name, yearGroup, rules, ...facts[due.what](document.open as never) };
      return item.advised === 'extend' ? { ...item, weeklyPrice: prices.get(due.recordId) ?? null } : item;
    });
    // A private moment stands in the store at the first of its month; of one day the names are in their order, of one
    // child what is due by the record: so that a list that is asked again stands as it stood.
    const order = ({ dueAt, childId, what, recordId }: DueItem) =>
      [dueAt, this.names.orderOf(childId), what, recordId].join(' ');
    const ordered = items.map((item) => ({ item, order: order(item) })).sort(earliestFirst((each) => each.order));
    return ordered.map(({ item }) => item);
  }
}

/** Who is not of that age yet may come to it: of whom it is awaited from the day on which it begins. */
const OLDEST_TO_BEGIN = 6;

/** Null where it cannot be said. */
function yearGroupOn(today: CivilDate, dateOfBirth: CivilDate | null | undefined): number | null {
  if (!dateOfBirth || dateOfBirth > today) return null;
  const expected = nationalCurriculumYear(dateOfBirth, today);
  return expected.kind === 'gap' ? null : expected.result;
}

const NONE = {
  lot: null,
  offers: null,
  weeklyPrice: null,
  awaited: null,
  advised: null,
  endsOn: null,
  returnsOn: null,
  step: null,
  settledBy: null,
} as const;

const facts: Readonly<Record<WhatIsDue, (open: never) => Opened>> = {
  without: ({ since, after }: WithoutEducation) => ({
    providerId: null,
    setBy: { fact: after === 'placement' ? 'placement-ended' : 'no-roll', on: since },
  }),
  allocating: ({ since }: OfficerToAllocate) => ({ providerId: null, setBy: { fact: 'nobody', on: since } }),
  whereabouts: ({ since, whereabouts }: WhereaboutsToConfirm) => ({
    providerId: null,
    setBy: { fact: whereabouts, on: since },
  }),
  births: ({ since }: BirthToEstablish) => ({ providerId: null, setBy: { fact: 'birth-not-known', on: since } }),
  duplicates: ({ other: recordId, since }: PossibleDuplicateOpen) => ({
    ...{ recordId, providerId: null, setBy: { fact: 'duplicate', on: since } },
  }),
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
  tellings: ({ item: recordId, toldOn, openTo }: AddressTold) => ({
    ...{ recordId, providerId: null, settledBy: openTo, setBy: { fact: 'address-told', on: toldOn } },
  }),
  leaving: ({ providerId }: Leaving) => ({ providerId, setBy: null }),
};
