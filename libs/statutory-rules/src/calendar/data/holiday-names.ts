// Written by `npm run holidays`; never by hand.

/** Names of bank holidays, by letter. */
export const HOLIDAY_NAMES: readonly string[] = [
  "New Year's Day",
  'January 2nd',
  'St Patrick’s Day',
  'St Patrick’s Day (substitute day)',
  'Good Friday',
  'Easter Monday',
  'Early May bank holiday',
  'Spring bank holiday',
  'Battle of the Boyne (Orangemen’s Day)',
  'Summer bank holiday',
  'St Andrew’s Day',
  'Christmas Day',
  'Boxing Day',
  'St Andrew’s Day (substitute day)',
  'Battle of the Boyne (Orangemen’s Day) (substitute day)',
  'Boxing Day (substitute day)',
  'January 2nd (substitute day)',
  'Christmas Day (substitute day)',
  "New Year's Day (substitute day)",
  'Queen’s Diamond Jubilee',
  'Early May bank holiday (VE day)',
  'Queen’s Platinum Jubilee',
  "Queen Elizabeth's Funeral Day",
  "King Charles III's Coronation",
];

/** The version of date-holidays that listed the days. */
export const HOLIDAYS_LISTED_BY = '3.37.0';
