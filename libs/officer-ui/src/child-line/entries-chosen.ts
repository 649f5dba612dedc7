import { schoolYearOf } from '#pure/attendance';
import { counted, listInWords } from '#statutory-rules';
import type { CivilDate } from '#platform/time';
import { choiceWords, entryChoices, type EntryChoice } from './entry-choices.ts';
import type { Counted, Dated, YearOfLine } from './line-items.ts';

/** Longer than this a line is turned by school year: ten years of one stay a page that opens at once. */
const ON_ONE_PAGE = 60;

type Wanted = Readonly<{ choice: EntryChoice; year: string | null }>;

export type EntriesChosen = Readonly<{
  years: readonly YearOfLine[];
  /** Of a line that is turned by school year, or of which one year was asked for; null where all stands here. */
  turned: readonly Readonly<{ year: string; count: number; isShown: boolean }>[] | null;
  /** `2 corrections and 1 void`, which this choice leaves out; null where it leaves out none. */
  notShown: string | null;
}>;

/** Those entries that were chosen, and what of corrections and voids that leaves out. */
export const ofChoice = (all: readonly Dated[], choice: EntryChoice, besides: readonly Counted[] = []) => ({
  chosen: all.filter((each) => isOf(each, choice)),
  notShown: leftOut([...all, ...besides].filter((each) => !isOf(each, choice))),
});

/** What may be chosen, with which is. */
export const choicesOf = (chosen: EntryChoice) =>
  entryChoices.map((each) => ({ value: each, text: choiceWords[each], selected: each === chosen }));

/** Those entries of a line that were chosen, oldest first, by school year. @param besides what is on the line and was not opened */
export function entriesChosen(
  all: readonly Dated[],
  { choice, year: asked }: Wanted,
  besides: readonly Counted[] = [],
): EntriesChosen {
  const { chosen } = ofChoice(all, choice);
  const counted = [...chosen, ...besides.filter((each) => isOf(each, choice))];
  const byYear = Map.groupBy(counted, ({ on }) => schoolYearOf(on as CivilDate));
  const known = [...new Set([...all, ...besides].map(({ on }) => schoolYearOf(on as CivilDate)))];
  const year = asked ?? (all.length > ON_ONE_PAGE ? ([...byYear.keys()].at(-1) ?? known.at(-1) ?? null) : null);
  const isHere = ({ on }: Dated) => year === null || schoolYearOf(on as CivilDate) === year;
  return {
    years: yearsOf(chosen.filter(isHere)),
    turned:
      year === null
        ? null
        : [...new Set([...known, year])]
            .sort()
            .map((each) => ({ year: each, count: byYear.get(each)?.length ?? 0, isShown: each === year })),
    notShown: ofChoice(all.filter(isHere), choice).notShown,
  };
}

export const yearsOf = (dated: readonly Dated[]): readonly YearOfLine[] =>
  [...Map.groupBy(dated, ({ on }) => schoolYearOf(on as CivilDate))].map(([year, of]) => ({
    ...{ year, items: of.map(({ item }) => item) },
  }));

export const isOf = ({ sort, putRight }: Counted, choice: EntryChoice): boolean =>
  choice === 'everything' || (choice === 'put-right' ? putRight.corrected + putRight.voided > 0 : sort === choice);

/** No correction and no void is left out without a word. A correction stands twice: it is counted where it is one. */
function leftOut(hidden: readonly (Counted | Dated)[]): string | null {
  const entries = hidden.filter((each) => !('item' in each) || each.item.kind !== 'put-right');
  const sum = (of: (each: Counted) => number) => entries.reduce((total, each) => total + of(each), 0);
  const [corrected, voided] = [sum(({ putRight }) => putRight.corrected), sum(({ putRight }) => putRight.voided)];
  const words = [
    ...(corrected > 0 ? [counted(corrected, 'correction')] : []),
    ...(voided > 0 ? [counted(voided, 'void')] : []),
  ];
  return words.length === 0 ? null : listInWords(words);
}
