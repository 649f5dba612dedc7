import { clearDaysBefore, notLessThanBefore, schoolDays, type SchoolCalendar } from '../calendar/index.ts';
import {
  apply,
  civilDate,
  counted,
  listInWords,
  oneOf,
  weekdayAndDate,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { NOTICE_CONTENTS, offSiteNoticeRule, type NoticeContent } from './data/off-site-law.ts';

export interface OffSiteNotice {
  /** Not less than two school days before: the latest day in time. */
  readonly latest: IsoDate;
  /** The stricter reading, clear days: warn from it, do not judge by it. */
  readonly warnFrom: IsoDate;
  readonly to: readonly ('parent' | 'pupil' | 'local authority')[];
  /** What the notice must say and does not. */
  readonly missing: readonly NoticeContent[];
  /** null = not given yet. */
  readonly inTime: boolean | null;
}

/**
 * Written notice of an off-site direction, as soon as practicable and not less than two school days before the first
 * school day of the requirement. SI 2010/1156. Looked up on that day.
 * @param notice `givenOn: null` while it is being prepared; `says` is what it holds
 * @throws InvalidInput `not-a-civil-date`, `not-one-of`, `beyond-the-calendar`
 */
export function offSiteNotice(
  firstDay: IsoDate,
  calendar: SchoolCalendar,
  pupil: Readonly<{ eighteenOrOver: boolean; hasPlan: boolean }>,
  notice: Readonly<{ givenOn: IsoDate | null; says: readonly NoticeContent[] }>,
): Application<OffSiteNotice> {
  const { givenOn, says } = notice;
  if (givenOn !== null) civilDate(givenOn, 'givenOn');
  says.forEach((each) => oneOf(each, NOTICE_CONTENTS, 'says'));
  return apply(offSiteNoticeRule, firstDay, { firstDay, calendar, pupil, notice }, ({ schoolDaysBefore, contents }) => {
    const period = schoolDays(schoolDaysBefore, calendar);
    const latest = notLessThanBefore(period, firstDay);
    const warnFrom = clearDaysBefore(period, firstDay);
    const reader = pupil.eighteenOrOver ? 'pupil' : 'parent';
    const to: OffSiteNotice['to'] = pupil.hasPlan ? [reader, 'local authority'] : [reader];
    const missing = contents.filter((each) => !says.includes(each));
    const lacks = missing.length === 0 ? '' : ` It does not say: ${listInWords(missing)}.`;
    const sentence = `Written notice to the ${listInWords(to)} by ${weekdayAndDate(latest)}, ${counted(schoolDaysBefore, 'school day')} before ${weekdayAndDate(firstDay)}; in clear days by ${weekdayAndDate(warnFrom)}.${lacks}`;
    const other: OffSiteNotice = {
      latest: warnFrom,
      warnFrom,
      to,
      missing,
      inTime: givenOn === null ? null : givenOn <= warnFrom,
    };
    return {
      result: { latest, warnFrom, to, missing, inTime: givenOn === null ? null : givenOn <= latest },
      sentence,
      reading: { chosen: 'not less than two school days before', others: [{ reading: 'clear days', result: other }] },
    };
  });
}
