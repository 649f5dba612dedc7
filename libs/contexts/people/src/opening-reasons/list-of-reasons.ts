import { derivedId, refusals, stream } from '#platform/event-sourcing';
import type { SealedAt } from '#platform/privacy';
import type { CivilDate } from '#platform/time';
import { openingReasonEvents, type OpeningReasonEvent } from './opening-reason.events.ts';
import { lettersOf, reasonIdOf, type ReasonKind } from './reason-kind.ts';

type Listed = Pick<ReasonKind, 'code' | 'restricted' | 'from' | 'lastDay'>;

/** What was recorded of the list: what was added to it, and which of all were ended. */
export type ListOfReasons = Readonly<{
  added: readonly Listed[];
  ended: Readonly<Record<string, CivilDate>>;
  /** All that any was ever called since, sealed: no two kinds are called alike. */
  wordings: readonly Readonly<{ code: string; words: SealedAt | null }>[];
}>;

/** A council has one. */
export const THE_LIST = derivedId('opening-reasons', 'the-list');

export const listOfReasonsStream = stream<ListOfReasons, OpeningReasonEvent, 'listId'>({
  category: 'opening-reasons',
  events: openingReasonEvents,
  about: ['listId'],
  keysOf: 'listId',
  initial: { added: [], ended: {}, wordings: [] },

  evolve(list, fact) {
    switch (fact.type) {
      case 'OpeningReasonAdded':
        return { ...called(list, fact), added: [...list.added, { ...fact.data, lastDay: null }] };
      case 'OpeningReasonReworded':
        return called(list, fact);
      case 'OpeningReasonEnded':
        return { ...list, ended: { ...list.ended, [fact.data.code]: fact.data.lastDay } };
    }
  },
});

type Wording = Readonly<{ data: Readonly<{ code: string }>; sealed: Readonly<{ words?: SealedAt }> }>;
const called = (list: ListOfReasons, { data: { code }, sealed: { words } }: Wording): ListOfReasons => ({
  ...list,
  wordings: [...list.wordings, { code, words: words ?? null }],
});

/** All kinds there are: of those with which the service began, as they stood then, too. */
export const allListed = ({ added, ended }: ListOfReasons, atFirst: readonly ReasonKind[]): readonly Listed[] =>
  [...atFirst, ...added].map(({ code, restricted, from, lastDay }) => ({
    ...{ code, restricted, from, lastDay: ended[code] ?? lastDay },
  }));

const refusal = refusals({
  'no-such-reason': 'The list has no such kind of reason.',
  'reason-over': 'This kind of reason is over by then.',
  'reason-listed': 'The list has, or had, a kind of reason that was called so. Call this one something else.',
  'no-letters': 'Say what it is called in letters.',
  'begins-before-today': 'Give today or a later day: what was opened before stays as it was said then.',
});

/** @throws Refusal */
export function listedAs(
  list: ListOfReasons,
  atFirst: readonly ReasonKind[],
  reasonId: string,
  day: CivilDate,
): Listed {
  const kind = allListed(list, atFirst).find(({ code }) => reasonIdOf(code) === reasonId);
  if (!kind) throw refusal('no-such-reason');
  if (kind.lastDay !== null && kind.lastDay < day) throw refusal('reason-over');
  return kind;
}

/** @throws Refusal */
export function notBefore(today: CivilDate, from: CivilDate): void {
  if (from < today) throw refusal('begins-before-today', 'from');
}

/** What a kind was ever called, whichever it is. */
export type CalledSo = Readonly<{ code: string; words: string }>;

/** @param code of the kind that is called something else: what it was called itself is its own @throws Refusal */
export function refuseUnlessNew(words: string, called: readonly CalledSo[], code: string | null): void {
  const said = lettersOf(words);
  if (said === '') throw refusal('no-letters', 'words');
  if (called.some((other) => other.code !== code && lettersOf(other.words) === said))
    throw refusal('reason-listed', 'words');
}
