import type { CalendarFound, ClosureEntry, SchoolYearEntry, SchoolYearShown } from '#contexts/calendars';
import { schoolYearWords } from '#pure/calendars';
import type { Cell, ListTable } from '../patterns/list-table.ts';
import { byName } from '../people/someone-words.ts';
import { closedWords } from '../words/calendars-words.ts';
import { momentWords } from '../words/times.ts';
import type { Names } from '../words/wording.ts';
import { calendarPath, changedRows, saidNow, spanWords, yearRows } from './calendar-words.ts';
import { reasonOf } from './calendar-seen.ts';

type Shown = Readonly<{ calendar: CalendarFound; names: Names; keeps: boolean }>;
type Told =
  SchoolYearEntry['versions'][number] | ClosureEntry['versions'][number] | NonNullable<ClosureEntry['voided']>;

const toldBy = ({ byId, at, reason }: Omit<Told, 'said'>, did: string, names: Names): string => {
  const why = reasonOf(reason);
  return `${did} by ${byName({ id: byId, name: null }, names)}, ${momentWords(at)}${why === null ? '' : `. Why: ${why}`}`;
};

const history = <Said>(
  {
    versions,
    voided,
  }: Readonly<{ versions: readonly (Omit<Told, 'said'> & { said: Said })[]; voided: Omit<Told, 'said'> | null }>,
  names: Names,
  otherwise: (was: Said, now: Said) => readonly string[],
): readonly string[] => [
  ...versions.flatMap((each, n) =>
    n === 0
      ? toldBy(each, 'Recorded', names)
      : [toldBy(each, 'Corrected', names), ...otherwise(versions[n - 1]!.said, each.said)],
  ),
  ...(voided ? [toldBy(voided, 'Voided', names)] : []),
];

/** A school year of a calendar: what stands, and below it how it came to be said so. */
export function yearShown(year: SchoolYearShown, { calendar, names, keeps }: Shown) {
  const path = calendarPath(calendar.calendarId);
  const called = schoolYearWords(year.startsIn);
  const standing = year.entries.findLast((entry) => entry.voided === null) ?? null;
  const said = standing && saidNow(standing);
  const rows = said === null ? [] : yearRows(said);
  return {
    title: called,
    table: {
      ...{ caption: `School year ${called}`, isCaptionHidden: true, columns: [{ text: 'What' }, { text: 'When' }] },
      rows: rows.map(({ what, when }): readonly Cell[] => [{ texts: [what] }, { texts: [when] }]),
    } satisfies ListTable,
    acts:
      keeps && standing
        ? [
            { text: 'Correct', href: `${path}/school-years/${standing.entryId}/correct` },
            { text: 'Void', href: `${path}/entries/${standing.entryId}/void` },
          ]
        : [],
    closures: closuresShown(year, { calendar, names, keeps }),
    history: year.entries.map((entry) => ({
      isVoided: entry.voided !== null,
      was:
        entry.voided === null ? [] : yearRows(entry.versions.at(-1)!.said).map(({ what, when }) => `${what}: ${when}`),
      told: history(entry, names, changedRows),
    })),
  };
}

function closuresShown({ closures, startsIn }: SchoolYearShown, { calendar, names, keeps }: Shown): ListTable {
  const path = calendarPath(calendar.calendarId);
  return {
    caption: `Closed in ${schoolYearWords(startsIn)}`,
    columns: [{ text: 'Days' }, { text: 'Why' }, { text: 'Recorded' }, ...(keeps ? [{ text: 'Put right' }] : [])],
    rows: closures.map((entry): readonly Cell[] => {
      const last = entry.versions.at(-1)!.said;
      const way = (text: string, href: string) => ({ text, href, of: spanWords(last) });
      const ways =
        entry.voided === null
          ? [
              way('Correct', `${path}/closures/${entry.entryId}/correct`),
              way('Void', `${path}/entries/${entry.entryId}/void`),
            ]
          : [];
      return [
        { texts: [spanWords(last)], ...(entry.voided && { isVoided: true }) },
        { texts: [closedWords[last.because]] },
        { texts: [], below: history(entry, names, (was) => [`Was ${spanWords(was)}, ${closedWords[was.because]}`]) },
        ...(keeps ? [{ texts: [], ways }] : []),
      ];
    }),
  };
}
