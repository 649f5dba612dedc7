import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { agreedOnEach } from '#contexts/placements';
import { meaning, opens, pageOf, Query, says, type Saying } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import { addDays, ATTENDANCE_CODES, mondayOf, SESSIONS } from '#statutory-rules';
import { childAtPlace, VIEWS_OF_REGISTER } from './child-at-place.ts';
import { ChildrenAtPlace, notHeldAt } from './children-at-place.service.ts';

type Asked = Readonly<{ providerId: string; week: CivilDate; cursor: string | null }>;

const markOfWeek = says.shape('MarkOfWeek', {
  date: says.date('2026-01-14'),
  session: says.code(SESSIONS),
  code: meaning(says.orNull(says.code(ATTENDANCE_CODES)), 'Null: another place gave it, and the asker is a provider.'),
  first: meaning(says.orNull(says.code(ATTENDANCE_CODES)), 'The code that was entered first, where it was corrected.'),
  elsewhere: meaning(says.flag(), 'Another placement of the child has marked it: it is changed there.'),
  counted: meaning(
    says.flag(),
    'It is among the counts of sessions: not where its day is none of its placement, or its code or day does not count.',
  ),
});
export type MarkOfWeek = Saying<typeof markOfWeek>;

const childInWeek = says.shape('ChildInWeekRegister', {
  ...childAtPlace,
  days: meaning(
    says.list(
      says.shape('DayAgreed', {
        date: says.date('2026-01-14'),
        sessions: meaning(says.orNull(says.list(says.code(SESSIONS))), 'Those agreed; null: the child is not there.'),
      }),
    ),
    'Monday to Friday.',
  ),
  marks: meaning(says.list(markOfWeek), 'Of the week, whichever placement gave them.'),
  notHeld: meaning(
    says.list(says.shape('SessionOfWeek', { date: says.date('2026-01-14'), session: says.code(SESSIONS) })),
    'Agreed, and not held: no mark is expected.',
  ),
});
export type ChildInWeek = Saying<typeof childInWeek>;

const weekRegisterFound = pageOf('WeekRegisterFound', childInWeek, {
  unlisted: meaning(says.int(0), 'Records that no list shows until a repair.'),
  lastThere: meaning(
    says.orNull(says.date('2026-03-27')),
    'Where nobody is shown: the last day before on which a child within reach was there, if there is one.',
  ),
});
export type WeekRegisterFound = Saying<typeof weekRegisterFound>;

/** Who is at a place in a week, and how each session of theirs is marked. A child beyond one’s reach is not shown. */
export class FindWeekRegister extends Query<Asked, WeekRegisterFound> {
  static readonly act = 'keep-the-register';
  static readonly audit = opens<Asked, WeekRegisterFound>(({ items }) => items.map(({ childId }) => childId));
  static readonly views = VIEWS_OF_REGISTER;
  static readonly answers = weekRegisterFound;
}

@QueryHandler(FindWeekRegister)
export class FindWeekRegisterHandler implements IQueryHandler<FindWeekRegister, WeekRegisterFound> {
  constructor(private readonly children: ChildrenAtPlace) {}

  execute({ data: { providerId, week: asked, cursor }, envelope }: FindWeekRegister): Promise<WeekRegisterFound> {
    const monday = mondayOf(asked);
    const dates = [0, 1, 2, 3, 4].map((n) => addDays(monday, n));
    const agreedOf = agreedOnEach(dates);
    const of = { providerId, from: monday, to: dates.at(-1)!, cursor };
    return this.children.of(of, envelope, (document, week, child, { closedOn, isThere }) => {
      const agreed = agreedOf(document);
      return {
        ...child,
        notHeld: notHeldAt(child.placementId, week).map(({ date, session }) => ({ date, session })),
        // Of whoever has died, or is with the service no more, none was agreed on the days after it.
        days: dates.map((date, n) => ({ date, sessions: date > closedOn ? null : agreed[n]! })),
        marks: Object.entries(week?.marks ?? {}).map(([id, mark]) => ({
          ...{ date: mark.date, session: mark.session, code: mark.code, first: week?.first[id] ?? null },
          elsewhere: mark.placementId !== child.placementId,
          counted: mark.notCounted === null && isThere(mark),
        })),
      };
    });
  }
}
