/** Where a child's line is read. */
export const linePath = (childId: string): string => `/line/${childId}`;

/** Where one begins with a child: who it is, what is next, and the ways to the rest of the record. */
export const childPath = (childId: string): string => `${linePath(childId)}/overview`;

/** The page that gives a marked session another code. */
export const correctMarkPath = (
  childId: string,
  { date, session }: Readonly<{ date: string; session: string }>,
): string => `${linePath(childId)}/marks/correct?date=${date}&session=${session}`;

/** The page that takes a mark back. */
export const voidMarkPath = (childId: string, { markId, date }: Readonly<{ markId: string; date: string }>): string =>
  `${linePath(childId)}/marks/${markId}/void?date=${date}`;

/** As it is opened from the register of a week, where whoever has corrected it goes on. */
export const correctMarkOfWeekPath = (
  childId: string,
  placementId: string,
  mark: Readonly<{ date: string; session: string }>,
): string => `${correctMarkPath(childId, mark)}&placement=${placementId}`;

/** Where one entry of it stands by itself. @param date of a mark: its month is read */
export const entryPath = (childId: string, entryId: string, date?: string): string =>
  `${linePath(childId)}/entries/${entryId}${date === undefined ? '' : `?month=${date.slice(0, 7)}`}`;

/** Where it is taken back that there was no session. */
export const sessionHeldPath = (childId: string, entryId: string, said: object): string =>
  `${linePath(childId)}/sessions-not-held/${entryId}/void?date=${(said as Readonly<{ date: string }>).date}`;
