/** Own list: what Intl prints changes between versions of its data, and these words are stored with decisions. */
export const MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');

/** The number of a month by its figure, its whole name or its usual short one: `3`, `March`, `mar`; else null. */
export function monthNumber(written: string): number | null {
  if (/^\d{1,2}$/.test(written)) return Number(written) >= 1 && Number(written) <= 12 ? Number(written) : null;
  const asked = written.toLowerCase();
  const named = MONTHS.findIndex((name) => namesOf(name.toLowerCase()).includes(asked));
  return named < 0 ? null : named + 1;
}

const namesOf = (name: string): readonly string[] => [
  name,
  name.slice(0, 3),
  ...(name === 'september' ? ['sept'] : []),
];
