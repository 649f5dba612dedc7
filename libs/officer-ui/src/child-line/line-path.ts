/** Where a child's line is read. */
export const linePath = (childId: string): string => `/line/${childId}`;

/** The page that gives a marked session another code. */
export const correctMarkPath = (
  childId: string,
  { date, session }: Readonly<{ date: string; session: string }>,
): string => `${linePath(childId)}/marks/correct?date=${date}&session=${session}`;
