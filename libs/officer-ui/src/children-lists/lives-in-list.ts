import { listInWords } from '#statutory-rules';
import type { ListFound } from '#pure/spreadsheets';
import { said, type Cell } from '../patterns/list-table.ts';
import { careWords, needWords, senStatusWords } from '../words/circumstances-words.ts';
import { dayWords } from '../words/times.ts';

type Row = ListFound['rows'][number];

/** What a row says of the birth. */
export const birthInList = ({ dateOfBirth, birthIs }: Row['child']) => ({
  dateOfBirth,
  isEstimated: birthIs === 'estimated',
});

/** A code that a list may have wrong stands as it is: the row is refused for it. */
const called = (words: object, code: string): string => (words as Readonly<Record<string, string>>)[code] ?? code;

/** What a row says of special educational needs and of care, each with its day. */
export function saidOfLives({ child: { sen, care } }: Row): Cell {
  if (!sen && !care) return said('Says nothing of it');
  return said(
    ...(sen ? [`${called(senStatusWords, sen.status)}, from ${dayWords(sen.from)}`] : []),
    ...(sen?.primaryNeed ? [called(needWords, sen.primaryNeed)] : []),
    ...(sen?.planIssuedOn ? [`Plan issued ${dayWords(sen.planIssuedOn)}`] : []),
    ...(sen?.planReviewedOn ? [`Last reviewed ${dayWords(sen.planReviewedOn)}`] : []),
    ...(care ? [`${heldWords(care.statuses)}, from ${dayWords(care.from)}`] : []),
  );
}

const heldWords = (statuses: readonly string[]): string =>
  statuses.every((status) => status === 'none')
    ? 'None of care holds'
    : listInWords(statuses.map((status) => called(careWords, status)));

/** Which of the two would be told. */
export const moreWords = ({ tells }: Extract<Row['compared'], { is: 'here' }>): string =>
  listInWords([...(tells?.sen ? ['SEN status'] : []), ...(tells?.care ? ['care status'] : [])]);
