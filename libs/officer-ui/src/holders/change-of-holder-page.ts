import type { Type } from '@nestjs/common';
import type { Command, PermittedCommand } from '#platform/gateway';
import { childPath } from '../child-line/line-path.ts';
import type { Fields } from '../forms/form-field.ts';
import type { Checked, Visit } from '../forms/form-declaration.ts';
import { formPage } from '../forms/form-page.ts';
import { day, orToday } from '../forms/plain-fields.ts';
import { childHeld, holdersOfChild, type ChildHeld } from './holders-of-child.ts';

type Told = Readonly<{ from: string }>;
type Change<Input extends Told, Data> = Readonly<{
  path: string;
  title: string;
  sends: PermittedCommand<Data, Command<Data>>;
  request: Type<Input>;
  /** What is told besides the day, by its name in the request. */
  field: (seen: ChildHeld) => Fields<Omit<Input, 'from'>>;
  so: (seen: ChildHeld) => readonly string[];
  data: (input: Input, childId: string) => Data;
  /** What follows, where it is more than what is said: looked at before. */
  checks?: (input: Input, seen: ChildHeld, visit: Visit) => Checked;
  /** What is so from the day on. */
  says: (input: Input, seen: ChildHeld) => string;
  /** Where one goes on, if not to the child. */
  to?: (input: Input, visit: Visit) => string | null;
}>;

/** From a day, behind or ahead, another has the child: the three pages of it differ in whom. */
export const changeOfHolderPage = <Input extends Told, Data>(change: Change<Input, Data>): Type =>
  formPage<Input, Data, ChildHeld & Readonly<{ so: readonly string[] }>>({
    path: `line/:childId/${change.path}`,
    over: childHeld(async (visit) => {
      const seen = await holdersOfChild(visit);
      return { ...seen, so: change.so(seen) };
    }, 'holders/change-of-holder.njk'),
    ...{ sends: change.sends, request: change.request },
    ...{ title: change.title, button: 'Record the change' },
    fields: (seen) =>
      ({
        ...change.field(seen),
        from: orToday(
          day('From which day?', {
            called: 'The first day',
            hint: 'Leave it empty if it is today. It may be in the past or in the future',
          }),
        ),
      }) as Fields<Input>,
    ...(change.checks && { checks: change.checks }),
    command: (input, { childId }) => ({ data: change.data(input, childId) }),
    beside: { 'before-registration': 'from', 'no-change': 'from' },
    done: ({ input, seen, visit }) => ({
      to: change.to?.(input, visit) ?? childPath(seen.childId),
      says: change.says(input, seen),
    }),
  });
