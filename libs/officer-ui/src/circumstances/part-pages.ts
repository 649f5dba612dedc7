import type { Type } from '@nestjs/common';
import type { Command, PermittedCommand } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import { asItStands, oneDay } from '../forms/as-it-stands.ts';
import type { Fields } from '../forms/form-field.ts';
import { formPage } from '../forms/form-page.ts';
import { day, words } from '../forms/plain-fields.ts';
import type { CircumstanceType } from '../words/circumstances-words.ts';
import { dayWords } from '../words/times.ts';
import { partPaths, recordPath } from './circumstance-paths.ts';
import { partEntry, partOnRecord, type Standing } from './circumstances-seen.ts';

type Told = Readonly<{ from: CivilDate }>;
type Restated = Told & Readonly<{ reason: string }>;
type Sending<Input, Data> = Readonly<{
  sends: PermittedCommand<Data, Command<Data>>;
  request: Type<Input>;
}>;

type Part<T extends CircumstanceType, Input extends Told, Change, Correction> = Readonly<{
  type: T;
  /** “the addresses” */
  called: string;
  /** What the banner says before the day. */
  done: string;
  change: Sending<Input, Change>;
  correct: Sending<Input & Readonly<{ reason: string }>, Correction>;
  /** What is told besides the day, beginning as it stands. */
  fields: (standing: Standing<T> | null) => Omit<Fields<Input>, 'from'>;
  /** @param ever all that was ever said of it; of a correction what the entry said */
  says?: (input: Input, ever: readonly Standing<T>[], isCorrection: boolean) => object;
  beside?: Readonly<Record<string, string>>;
}>;

const since = () => day('From which day?', { called: 'The first day', hint: 'It may lie behind, or ahead' });

/** The two pages of a part of the record: that it is otherwise from a day on, and that this was recorded wrongly. */
export function partPages<T extends CircumstanceType, Input extends Told, Change, Correction>(
  of: Part<T, Input, Change, Correction>,
): Readonly<{ Change: Type; Correct: Type }> {
  const says = of.says ?? ((input: Input) => input);
  const Change = formPage({
    path: `line/:childId/${partPaths[of.type]}`,
    over: partOnRecord(of.type),
    ...of.change,
    ...{ title: `Change ${of.called}`, button: 'Record the change' },
    fields: ({ standing }) => ({ ...of.fields(standing), from: since() }) as unknown as Fields<Input>,
    command: (input, { childId, ever }) => ({ data: { ...input, ...says(input, ever, false), childId } as Change }),
    beside: { 'no-change': 'from', ...of.beside },
    done: ({ input: { from }, seen: { childId } }) => ({
      to: recordPath(childId),
      says: `${of.done} from ${dayWords(from)}`,
    }),
  });
  const Correct = formPage({
    path: `line/:childId/circumstances/:changeId/correct-${partPaths[of.type]}`,
    over: partEntry(of.type),
    ...of.correct,
    ...{ title: `Correct a change of ${of.called}`, button: 'Correct the change' },
    fields: ({ standing, fact }) =>
      ({
        ...of.fields(standing),
        from: asItStands(since(), oneDay((fact.data as Told).from)),
        reason: words('Why is it corrected?', { hint: 'What stood there stays in the line, with your reason' }),
      }) as unknown as Fields<Input & Restated>,
    command: (input, { childId, entryId: changeId, ever }) => ({
      data: { ...input, ...says(input, ever, true), childId, changeId } as Correction,
    }),
    ...(of.beside && { beside: of.beside }),
    done: ({ seen: { childId } }) => ({ to: recordPath(childId), says: 'The change is corrected' }),
  });
  return { Change, Correct };
}
