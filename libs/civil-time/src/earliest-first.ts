/** Orders what has a day, or a moment: what has the same stays in the order in which it stood. */
export const earliestFirst =
  <Dated>(dayOf: (each: Dated) => string) =>
  (one: Dated, other: Dated): number => {
    const [day, otherDay] = [dayOf(one), dayOf(other)];
    if (day === otherDay) return 0;
    return day < otherDay ? -1 : 1;
  };
