import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { agreedOn } from '#contexts/placements';
import { meaning, opens, pageOf, Query, says, type Saying } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import { ATTENDANCE_CODES, SESSIONS } from '#statutory-rules';
import { childAtPlace, VIEWS_OF_REGISTER } from './child-at-place.ts';
import { ChildrenAtPlace, notHeldAt } from './children-at-place.service.ts';

type Asked = Readonly<{ providerId: string; on: CivilDate; cursor: string | null }>;

const childInRegister = says.shape('ChildInRegister', {
  ...childAtPlace,
  marks: meaning(says.byKey(says.code(ATTENDANCE_CODES, 'K'), 'AM'), 'By session, `AM` and `PM`.'),
  first: meaning(
    says.byKey(says.code(ATTENDANCE_CODES, 'K'), 'AM'),
    'Of those that were corrected since: the code that was entered first, by session.',
  ),
  elsewhere: meaning(
    says.list(says.code(SESSIONS)),
    'The sessions that another placement of the child has marked: they are changed there. A provider is not told by which code.',
  ),
  notHeld: meaning(says.list(says.code(SESSIONS)), 'Agreed, and not held: no mark is expected.'),
  sessions: meaning(says.list(says.code(SESSIONS)), 'Those of the day that are agreed: a mark of each is expected.'),
});
export type ChildInRegister = Saying<typeof childInRegister>;

/** Of one page: by family name; pages follow each other by the first day of the placement. */
const registerFound = pageOf('RegisterFound', childInRegister, {
  unlisted: meaning(says.int(0), 'Records that no list shows until a repair.'),
  lastThere: meaning(
    says.orNull(says.date('2026-03-27')),
    'Where nobody is shown: the last day before on which a child within reach was there, if there is one.',
  ),
});
export type RegisterFound = Saying<typeof registerFound>;

/** Who is at a place on a day, and how each session of theirs is marked. A child beyond one’s reach is not shown. */
export class FindRegister extends Query<Asked, RegisterFound> {
  static readonly act = 'keep-the-register';
  static readonly audit = opens<Asked, RegisterFound>(({ items }) => items.map(({ childId }) => childId));
  static readonly views = VIEWS_OF_REGISTER;
  static readonly answers = registerFound;
}

@QueryHandler(FindRegister)
export class FindRegisterHandler implements IQueryHandler<FindRegister, RegisterFound> {
  constructor(private readonly children: ChildrenAtPlace) {}

  execute({ data: { providerId, on, cursor }, envelope }: FindRegister): Promise<RegisterFound> {
    return this.children.of({ providerId, from: on, to: on, cursor }, envelope, (document, week, child) => {
      const marks = Object.entries(week?.marks ?? {}).filter(([, { date }]) => date === on);
      return {
        ...child,
        marks: Object.fromEntries(
          marks.flatMap(([, { session, code }]) => (code === null ? [] : [[session, code] as const])),
        ),
        first: Object.fromEntries(
          marks.flatMap(([id, { session }]) => {
            const code = week?.first[id];
            return code === undefined ? [] : [[session, code] as const];
          }),
        ),
        notHeld: notHeldAt(child.placementId, week).flatMap(({ date, session }) => (date === on ? session : [])),
        elsewhere: marks.flatMap(([, mark]) => (mark.placementId === child.placementId ? [] : mark.session)),
        sessions: agreedOn(document, on),
      };
    });
  }
}
