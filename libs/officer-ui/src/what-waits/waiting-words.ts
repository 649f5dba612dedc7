import type { LettingGo, WhatWaitsFound } from '#contexts/jobs';
import { countWords } from '../patterns/list-parts.ts';
import type { Cell, ListTable } from '../patterns/list-table.ts';
import { sentence, type WordsOf } from '../words/codes.ts';
import { viewWords } from '../words/parts-in-words.ts';
import { spaced } from '../words/people.ts';
import { momentWords } from '../words/times.ts';

type Part = WhatWaitsFound['items'][number];
type Waiting = Part['waiting'][number];
export const WHAT_WAITS = '/what-waits';

/** A process is called what it does. */
export const partWords = ({ kind, name }: Pick<Part, 'kind' | 'name'>): string =>
  kind === 'view' ? viewWords(name) : sentence(spaced(name));

export const lettingGoWords: WordsOf<LettingGo> = {
  'done-by-hand': 'Somebody has done by hand what was to be done',
  'no-longer-needed': 'It is not wanted any more',
  'recorded-in-error': 'What it was to follow was recorded in error, and has been corrected or voided',
};

/** How many things wait, and how many lists and processes go no further: what an administrator begins with. */
export function waitingInShort({ items }: WhatWaitsFound) {
  const waits = items.reduce((sum, { waiting }) => sum + waiting.length, 0);
  const stopped = items.filter((part) => part.stopped !== null).length;
  return {
    isWell: waits === 0 && stopped === 0,
    words: [
      ...(stopped > 0
        ? [`${countWords({ rows: stopped, more: false }, 'list or process goes', 'lists and processes go')} no further`]
        : []),
      ...(waits > 0
        ? [`${countWords({ rows: waits, more: false }, 'thing waits', 'things wait')} for another try`]
        : []),
    ].join(', and '),
  };
}

export const waitingListed = (items: readonly Part[]): ListTable => ({
  caption: countWords(
    { rows: items.flatMap(({ waiting }) => waiting).length, more: false },
    'thing waits',
    'things wait',
  ),
  columns: [{ text: 'What' }, { text: 'Why' }, { text: 'Do next', isPlain: true }, { text: 'Or', isPlain: true }],
  rows: items.flatMap((part) => part.waiting.map((waiting) => rowOf(part, waiting))),
});

function rowOf(part: Part, waiting: Waiting): readonly Cell[] {
  const { waitingId, cause, of, why, tries, since } = waiting;
  const what = partWords(part);
  const at = `${WHAT_WAITS}/${waitingId}`;
  const tried = since === null ? [] : [`Tried ${tries === 1 ? 'once' : `${tries} times`} since ${momentWords(since)}`];
  return [
    {
      ...{
        texts: [what],
        below: [part.kind === 'view' ? 'A list or page lacks this' : 'One record waits; all others go on'],
      },
      folded: {
        title: 'Which',
        of: `of ${what}`,
        text: 'For whoever runs the service: what waits, and of which record.',
        code: `${cause} of ${of}`,
      },
    },
    { texts: [sentence(why)], below: tried },
    part.isAsked
      ? { texts: ['It is tried again now'] }
      : { texts: [], sends: { text: 'Try again', of: what, action: `${at}/tries` } },
    part.kind === 'process' && !part.holds
      ? { texts: [], act: { text: 'Let it go', href: `${at}/let-go`, of: what } }
      : { texts: [part.kind === 'view' ? 'Nothing recorded is lost' : 'It may not be left undone'] },
  ];
}

/** What goes no further, and what has not read all that was recorded. */
export function standingListed(items: readonly Part[]): ListTable {
  const told = items.filter(({ stopped, behind }) => stopped !== null || isBehind(behind));
  return {
    caption: countWords(
      { rows: told.length, more: false },
      'list or process is behind',
      'lists and processes are behind',
    ),
    columns: [{ text: 'What' }, { text: 'Where it stands' }],
    rows: told.map((part) => [
      { texts: [partWords(part)] },
      {
        texts: part.stopped === null ? [] : [sentence(part.stopped)],
        below: isBehind(part.behind) ? [behindWords(part.behind!)] : [],
      },
    ]),
  };
}

const isBehind = (behind: Part['behind']): boolean => behind !== null && (behind.events > 0 || behind.orMore);
const behindWords = ({ events, orMore }: NonNullable<Part['behind']>): string =>
  `${events}${orMore ? ' or more' : ''} ${events === 1 && !orMore ? 'entry' : 'entries'} not read yet`;
