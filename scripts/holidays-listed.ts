import Holidays from 'date-holidays';

const PARTS = ['ENG', 'WLS', 'SCT', 'NIR'];
const CENTURIES = [1900, 2000, 2100];
const DATA = 'libs/statutory-rules/src/calendar/data';

type Day = Readonly<{ date: string; name: string }>;
const daysOf = PARTS.map((part) => new Holidays('GB', part, { types: ['public'], languages: ['en'] }));

/** What the library lists for a year: England's, and those of other parts of the United Kingdom. */
function listed(year: number): Readonly<{ england: ReadonlySet<string>; all: readonly Day[] }> {
  const [england = [], ...others] = daysOf.map((part) =>
    part.getHolidays(year).map(({ date, name }) => ({ date: date.slice(0, 10), name })),
  );
  const all = new Map([...england, ...others.flat()].map((day) => [day.date, day]));
  return {
    england: new Set(england.map(({ date }) => date)),
    all: [...all.values()].sort((a, b) => (a.date < b.date ? -1 : 1)),
  };
}

/**
 * The bank holidays of three centuries as the library of this installation lists them, one line a year, by file.
 * @param version of the library
 */
export function holidaysListed(version: string): ReadonlyMap<string, string> {
  const names: string[] = [];
  const lineOf = (year: number): string => {
    const { england, all } = listed(year);
    const days = all.map(({ date, name }) => {
      if (!names.includes(name)) names.push(name);
      return `${date.slice(5)}${england.has(date) ? '=' : '~'}${String.fromCharCode(97 + names.indexOf(name))}`;
    });
    return [year, ...days].join(' ');
  };
  const centuries = CENTURIES.map(
    (first) => [first, Array.from({ length: 100 }, (_, n) => lineOf(first + n))] as const,
  );
  const made = '// Written by `npm run holidays`; never by hand.\n\n';
  return new Map([
    [
      `${DATA}/holiday-names.ts`,
      `${made}/** Names of bank holidays, by letter. */\nexport const HOLIDAY_NAMES: readonly string[] = ${JSON.stringify(names)};\n\n` +
        `/** The version of date-holidays that listed the days. */\nexport const HOLIDAYS_LISTED_BY = ${JSON.stringify(version)};\n`,
    ],
    ...centuries.map(
      ([first, lines]) =>
        [
          `${DATA}/holidays-from-${first}.ts`,
          `${made}/** Month, day, \`=\` for England or \`~\` for another part of the United Kingdom, and the name by its letter. */\n` +
            `export const FROM_${first} = \`\n${lines.join('\n')}\n\`;\n`,
        ] as const,
    ),
  ]);
}
