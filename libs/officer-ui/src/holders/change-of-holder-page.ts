import type { Type } from '@nestjs/common';
import { FindChild } from '#contexts/children';
import type { Command, PermittedCommand } from '#platform/gateway';
import { linePath } from '../child-line/line-path.ts';
import type { Field, Fields } from '../forms/form-field.ts';
import { formPage } from '../forms/form-page.ts';
import { day } from '../forms/plain-fields.ts';
import { dayWords } from '../words/times.ts';
import { holdersOfChild, type ChildHeld } from './holders-of-child.ts';

type Told = Readonly<{ from: string }>;
type Change<Input extends Told, Data> = Readonly<{
  path: string;
  title: string;
  sends: PermittedCommand<Data, Command<Data>>;
  request: Type<Input>;
  /** What is told besides the day, by its name in the request. */
  field: (seen: ChildHeld) => Readonly<Record<string, Field>>;
  so: (seen: ChildHeld) => readonly string[];
  data: (input: Input, childId: string) => Data;
  done: string;
}>;

/** From a day, behind or ahead, another has the child: the three pages of it differ in whom. */
export const changeOfHolderPage = <Input extends Told, Data>(change: Change<Input, Data>): Type =>
  formPage<Input, Data, ChildHeld>({
    path: `line/:childId/${change.path}`,
    shows: [FindChild],
    sends: change.sends,
    request: change.request,
    template: 'holders/change-of-holder.njk',
    see: async (visit) => ({ ...(await holdersOfChild(visit)) }),
    told: ({ name, childId, ...seen }) => ({
      ...{ title: change.title, caption: name, button: 'Record the change' },
      ...{ so: change.so({ name, childId, ...seen }) },
      back: { text: `Back to the line of ${name}`, href: linePath(childId) },
    }),
    fields: (seen) =>
      ({
        ...change.field(seen),
        from: day('From which day?', { hint: 'It may lie behind, or ahead' }),
      }) as Fields<Input>,
    revision: ({ revision }) => revision,
    command: (input, { childId }) => ({ data: change.data(input, childId) }),
    beside: { 'before-registration': 'from', 'no-change': 'from' },
    done: ({ input, seen: { childId } }) => ({
      to: linePath(childId),
      says: `${change.done} from ${dayWords(input.from as never)}`,
    }),
  });
