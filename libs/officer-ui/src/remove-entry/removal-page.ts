import type { Type } from '@nestjs/common';
import { makesReferral } from '#pure/referrals';
import type { Command, PermittedCommand } from '#platform/gateway';
import type { Parameters } from '#platform/web';
import type { Ids, Visit } from '../forms/form-declaration.ts';
import type { Fields } from '../forms/form-field.ts';
import { formPage } from '../forms/form-page.ts';
import { choice } from '../forms/plain-fields.ts';
import { entryOnLine, entryRecord } from './entry-on-line.ts';
import { voidedOnLine } from './voided-on-line.ts';

type Whose = Readonly<{ whose: string }>;
type Removal<Input extends Whose, Data> = Readonly<{
  /** Behind the child's line; the entry is the last id in it. */
  path: string;
  sends: PermittedCommand<Data, Command<Data>>;
  request: Type<Input>;
  entryIn: (ids: Ids) => string;
  parameters?: Parameters;
  /** What the request takes besides, and the page knows. */
  known: (visit: Visit) => Fields<Omit<Input, 'whose'>>;
  data: (input: Input, ids: Ids) => Data;
  beside?: Readonly<Record<string, string>>;
}>;

const WHOSE = choice('Whose is it?', [
  ['another-child', 'Another child’s'],
  ['another-person', 'Of a person who has no record here'],
]);

/** What was filed on the wrong child is looked at once more, and goes for good. The pages differ in what they send. */
export const removalPage = <Input extends Whose, Data>(removal: Removal<Input, Data>): Type =>
  formPage({
    path: `line/:childId/${removal.path}`,
    over: entryRecord(
      async (visit) => {
        const seen = await entryOnLine(visit, removal.entryIn(visit.ids));
        const { fact } = seen;
        const voidedBy = 'voidedBy' in fact ? (fact.voidedBy as typeof fact.statedBy) : null;
        return {
          ...seen,
          // It lies in a stream of its own: what tells is the event that last said it.
          revision: (voidedBy ?? fact.statedBy).eventId,
          voided: voidedOnLine(seen),
          ...{ isWhole: makesReferral.some((type) => type === fact.type), isAward: fact.type === 'ReferralAwarded' },
        };
      },
      ({ ids }) =>
        ({ original }) =>
          original === removal.entryIn(ids),
    ),
    ...{ sends: removal.sends, request: removal.request },
    ...{ title: 'Remove what was filed on the wrong child', button: 'Remove the entry for good', final: true },
    template: 'remove-entry/remove-entry.njk',
    ...(removal.parameters && { parameters: removal.parameters }),
    fields: (_, visit) => ({ ...removal.known(visit), whose: WHOSE }) as Fields<Input>,
    command: (input, _, { ids }) => ({ data: removal.data(input, ids) }),
    done: () => 'It is removed from the line for good',
  });
