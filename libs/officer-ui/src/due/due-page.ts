import type { DueItem, WhatIsDue } from '#pure/oversight';
import type { DueFound } from '#contexts/oversight';
import type { CivilDate } from '#platform/time';
import { linePath } from '../child-line/line-path.ts';
import { notTodayWords, unlistedWords } from '../caseload/caseload-words.ts';
import { inOrder } from '../words/codes.ts';
import type { Names } from '../words/wording.ts';
import { dueAddress, type DueShown } from './due-address.ts';
import { ahead, clockOf, groups, nothingDue, whatWords, whoseDue, whyWords } from './due-words.ts';

type Known = Readonly<{ today: CivilDate; names: Names; reviews: boolean }>;

/** Whose and how far ahead. @param ofOwn whether anybody’s records are one’s own */
export const dueFilter = (shown: DueShown, ofOwn: boolean) => ({
  lists: ofOwn
    ? inOrder(whoseDue).map(([whose, text]) => ({
        ...{ text, href: dueAddress({ ...shown, whose }), current: whose === shown.whose },
      }))
    : [],
  spans: inOrder(ahead).map(([value, words]) => ({
    ...{ value, text: words.charAt(0).toUpperCase() + words.slice(1), selected: value === shown.span },
  })),
  whose: shown.whose,
  what: shown.what,
  everything: dueAddress({ ...shown, what: null }),
});

/** One kind of thing that is due; of a list that begins here the rest is a link. */
export function dueGroup(what: WhatIsDue, found: DueFound, shown: DueShown, known: Known) {
  const { items, count, next, previous, notToday, destroyed, unlisted } = found;
  const all = `${count.more ? 'more than ' : ''}${count.rows}`;
  const whole = dueAddress({ ...shown, what });
  const turned = (cursor: string | null) => (cursor === null ? null : { href: dueAddress({ ...shown, what }, cursor) });
  return {
    ...{
      what,
      title: groups[what],
      caption: `${groups[what]}: ${all}`,
      rows: items.map((item) => dueRow(item, known)),
    },
    nothing: count.rows === 0 ? nothingDue(what, shown.span) : null,
    rest: shown.what === null && next !== null ? { text: `Show all ${all}`, href: whole } : null,
    ...{ next: shown.what === null ? null : turned(next), previous: shown.what === null ? null : turned(previous) },
    notes: [notTodayWords(notToday), destroyedWords(destroyed)].filter((words) => words !== null),
    unlisted: unlistedWords(unlisted),
  };
}

function dueRow(item: DueItem, { today, names, reviews }: Known) {
  const { childId, name, recordId, what, sentence } = item;
  const line = linePath(childId);
  const called = name ? `${name.givenNames} ${name.familyName}` : 'this child';
  return {
    name: name ? `${name.familyName}, ${name.givenNames}` : 'A child whose name cannot be shown',
    ...{ clock: clockOf(item, today), what: whatWords(item, names), why: whyWords(item), isLaw: sentence !== null },
    act:
      what === 'reviews' && reviews
        ? { text: 'Record the review', of: called, href: `${line}/placements/${recordId}/record-review` }
        : { text: 'Open the line', of: called, href: line },
    href: line,
  };
}

function destroyedWords(destroyed: number): string | null {
  if (destroyed === 0) return null;
  return destroyed === 1
    ? '1 of those counted is left off this page: the personal data was destroyed just now.'
    : `${destroyed} of those counted are left off this page: the personal data was destroyed just now.`;
}
