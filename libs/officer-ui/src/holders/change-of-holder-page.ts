import type { Type } from '@nestjs/common';
import { FindProtection } from '#contexts/children';
import type { Command, PermittedCommand } from '#platform/gateway';
import { childPath } from '../child-line/line-path.ts';
import type { Fields } from '../forms/form-field.ts';
import type { Checked, Question, Visit } from '../forms/form-declaration.ts';
import { formPage } from '../forms/form-page.ts';
import { day, orToday } from '../forms/plain-fields.ts';
import { addressOfHanded, type AddressOfHanded } from '../protection/address-of-handed.ts';
import { becauseField } from './holder-fields.ts';
import { childHeld, holdersOfChild, type ChildHeld } from './holders-of-child.ts';

type Told = Readonly<{ from: string; because: string | null }>;
type Change<Input extends Told, Data> = Readonly<{
  path: string;
  title: string;
  sends: PermittedCommand<Data, Command<Data>>;
  request: Type<Input>;
  /** What is told besides the day and why, by its name in the request. */
  field: (seen: ChildHeld) => Fields<Omit<Input, 'from' | 'because'>>;
  /** Who has it from which day on: whoever takes it from somebody says why. */
  had: (seen: ChildHeld) => readonly Readonly<{ value: string | null }>[];
  so: (seen: ChildHeld) => readonly string[];
  data: (input: Input, childId: string) => Data;
  /** What follows, where it is more than what is said: looked at before. */
  checks?: (input: Input, seen: Handed, visit: Visit) => Checked;
  /** What is asked before it is recorded. */
  question?: (input: Input, seen: Handed) => Question | null;
  /** What is so from the day on. */
  says: (input: Input, seen: ChildHeld) => string;
  /** Where one goes on, if not to the child. */
  to?: (input: Input, visit: Visit) => string | null;
}>;

/** Who has it now, in words, and by whom its address is opened where that is not to be known. */
type Handed = ChildHeld & Readonly<{ so: readonly string[]; address: AddressOfHanded | null }>;

function over(so: (seen: ChildHeld) => readonly string[]) {
  const record = childHeld(async (visit): Promise<Handed> => {
    const [seen, address] = await Promise.all([holdersOfChild(visit), addressOfHanded(visit, visit.ids['childId']!)]);
    return { ...seen, so: so(seen), address };
  }, 'holders/change-of-holder.njk');
  return { ...record, shows: [...record.shows, FindProtection] };
}

/** From a day, behind or ahead, another has the child: the three pages of it differ in whom. */
export const changeOfHolderPage = <Input extends Told, Data>(change: Change<Input, Data>): Type =>
  formPage<Input, Data, Handed>({
    path: `line/:childId/${change.path}`,
    over: over(change.so),
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
        because: becauseField(change.had(seen)),
      }) as Fields<Input>,
    ...(change.question && { question: async (input, seen) => change.question!(input, seen) }),
    ...(change.checks && { checks: change.checks }),
    command: (input, { childId }) => ({ data: change.data(input, childId) }),
    beside: { 'before-registration': 'from', 'no-change': 'from', 'no-reason-for-handing-on': 'because' },
    done: ({ input, seen, visit }) => ({
      to: change.to?.(input, visit) ?? childPath(seen.childId),
      says: change.says(input, seen),
    }),
  });
