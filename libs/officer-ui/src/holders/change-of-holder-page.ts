import type { Type } from '@nestjs/common';
import type { Command, PermittedCommand } from '#platform/gateway';
import type { Fields } from '../forms/form-field.ts';
import { formPage } from '../forms/form-page.ts';
import { day } from '../forms/plain-fields.ts';
import { dayWords } from '../words/times.ts';
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
  done: string;
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
        from: day('From which day?', { called: 'The first day', hint: 'It may be in the past or in the future' }),
      }) as Fields<Input>,
    command: (input, { childId }) => ({ data: change.data(input, childId) }),
    beside: { 'before-registration': 'from', 'no-change': 'from' },
    done: ({ input }) => `${change.done} from ${dayWords(input.from as never)}`,
  });
