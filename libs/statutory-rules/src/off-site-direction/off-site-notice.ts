import {
  clearDaysBefore,
  ifKnown,
  knownDay,
  notHeld,
  notLessThanBefore,
  schoolDayBasis,
  schoolDays,
  type SchoolCalendar,
} from '../calendar/index.ts';
import {
  apply,
  civilDate,
  counted,
  eachNamed,
  listInWords,
  oneOf,
  weekdayAndDate,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { NOTICE_CONTENTS, offSiteNoticeRule, type NoticeContent } from './data/off-site-law.ts';
import {
  knownDirection,
  underTheRegulations,
  type RunningDirection,
  type UnderTheRegulations,
} from './under-the-regulations.ts';

/** Whom notices and invitations go to: the pupil from eighteen, else the parent; the authority where there is a plan. */
export type DirectedPupil = Readonly<{ eighteenOrOver: boolean; hasPlan: boolean }>;

export type Addressee = 'parent' | 'pupil' | 'local authority';

export interface OffSiteNotice {
  /** Not less than two school days before: the latest day in time; null where the calendar does not hold it. */
  readonly latest: IsoDate | null;
  /** The stricter reading, clear days: warn from it, do not judge by it; null where the calendar does not hold it. */
  readonly warnFrom: IsoDate | null;
  readonly to: readonly Addressee[];
  /** What the notice must say and does not. */
  readonly missing: readonly NoticeContent[];
  /** null = not given yet, or its latest day is not known. */
  readonly inTime: boolean | null;
}

export function addressees({ eighteenOrOver, hasPlan }: DirectedPupil): readonly Addressee[] {
  const reader = eighteenOrOver ? 'pupil' : 'parent';
  return hasPlan ? [reader, 'local authority'] : [reader];
}

/**
 * Written notice of an off-site direction, as soon as practicable and not less than two school days before the first
 * school day of the requirement. SI 2010/1156; domain reference 3.5. Looked up on that day.
 * @param notice `givenOn: null` while it is being prepared; `says` is what it holds
 * @throws InvalidInput `not-a-civil-date`, `not-one-of`, `beyond-the-calendar`
 */
export function offSiteNotice(
  direction: RunningDirection,
  calendar: SchoolCalendar,
  pupil: DirectedPupil,
  notice: Readonly<{ givenOn: IsoDate | null; says: readonly NoticeContent[] }>,
): Application<UnderTheRegulations<OffSiteNotice>> {
  const { firstDay } = knownDirection(direction);
  const { givenOn, says } = notice;
  if (givenOn !== null) civilDate(givenOn, 'givenOn');
  eachNamed(says, 'says', (each, place) => oneOf(each, NOTICE_CONTENTS, place));
  knownDay(calendar, firstDay, 'firstDay');
  const inputs = { direction, calendar, pupil, notice };
  return apply(offSiteNoticeRule, firstDay, inputs, ({ schoolDaysBefore, contents }) =>
    underTheRegulations(direction, firstDay, () => {
      const period = schoolDays(schoolDaysBefore, calendar);
      const latest = ifKnown(() => notLessThanBefore(period, firstDay));
      const warnFrom = ifKnown(() => clearDaysBefore(period, firstDay));
      const to = addressees(pupil);
      const missing = contents.filter((each) => !says.includes(each));
      const by = (limit: IsoDate | null): OffSiteNotice => ({
        ...{ latest: limit, warnFrom, to, missing },
        inTime: givenOn === null || limit === null ? null : givenOn <= limit,
      });
      const lacks = missing.length === 0 ? '' : ` It does not say: ${listInWords(missing)}.`;
      const before = counted(schoolDaysBefore, 'school day');
      const clear = warnFrom === null ? '' : `; in clear days by ${weekdayAndDate(warnFrom)}`;
      const when = latest === null ? 'not less than' : `by ${weekdayAndDate(latest)},`;
      const sentence = `Written notice to the ${listInWords(to)} ${when} ${before} before ${weekdayAndDate(firstDay)}${clear}.${lacks}`;
      const answer = { result: by(latest), sentence, restsOn: [schoolDayBasis(firstDay)] };
      if (warnFrom === null) {
        const what = latest === null ? 'the last day of the notice' : 'the last day in clear days';
        return { ...answer, caveats: [notHeld(calendar, what)] };
      }
      const others = [{ reading: 'clear days', result: by(warnFrom) }];
      return { ...answer, reading: { chosen: `not less than ${before} before`, others } };
    }),
  );
}
