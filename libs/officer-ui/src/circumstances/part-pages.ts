import type { Type } from '@nestjs/common';
import type { Command, PermittedCommand } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import { asItStands, oneDay } from '../forms/as-it-stands.ts';
import type { AnyQuery } from '../forms/form-declaration.ts';
import type { Fields } from '../forms/form-field.ts';
import { formPage } from '../forms/form-page.ts';
import { day, words } from '../forms/plain-fields.ts';
import type { CircumstanceType } from '../words/circumstances-words.ts';
import { dayWords } from '../words/times.ts';
import { partPaths, recordPath } from './circumstance-paths.ts';
import { partEntry, partOnRecord, type PartSeen, type Standing } from './circumstances-seen.ts';

type Told = Readonly<{ from: CivilDate }>;
type Restated = Told & Readonly<{ reason: string }>;
type Sending<Input, Data> = Readonly<{
  sends: PermittedCommand<Data, Command<Data>>;
  request: Type<Input>;
}>;
/** What else its fields may rest on. */
type Around = Pick<
  PartSeen<CircumstanceType>,
  'people' | 'subjectId' | 'registered' | 'lead' | 'systems' | 'who' | 'childId'
>;

type Part<T extends CircumstanceType, Input extends Told, Change, Correction> = Readonly<{
  type: T;
  /** “the addresses” */
  called: string;
  /** What the banner says before the day; or, where it names what it is of, all of it. */
  done: string | ((input: Input, day: string, around: Around) => string);
  /** What is asked of the day, where it is told of more than a state. */
  since?: string;
  change: Sending<Input, Change>;
  correct: Sending<Input & Readonly<{ reason: string }>, Correction>;
  /** What its fields ask besides. */
  shows?: readonly AnyQuery[];
  /** The same, of those who may ask it. */
  besides?: readonly AnyQuery[];
  /** What is told besides the day, beginning as it stands. */
  fields: (standing: Standing<T> | null, around: Around) => Omit<Fields<Input>, 'from' | 'subjectId'>;
  /** @param ever all that was ever said of it; of a correction what the entry said */
  says?: (input: Input, ever: readonly Standing<T>[], isCorrection: boolean) => object;
  /** Beside the day; where nothing is said it may lie ahead. */
  dayHint?: string;
  beside?: Readonly<Record<string, string>>;
}>;

const since = ({
  dayHint = 'It may lie behind, or ahead',
  since: asked,
}: Readonly<{ dayHint?: string; since?: string }>) =>
  day(asked ?? 'From which day?', { called: 'The first day', hint: dayHint });

type Shows = Readonly<{ shows?: readonly AnyQuery[]; besides?: readonly AnyQuery[] }>;

const withMore = <R extends Readonly<{ shows: readonly AnyQuery[] }>>(
  record: R,
  { shows = [], besides = [] }: Shows,
): R & Shows => ({
  ...record,
  shows: [...record.shows, ...shows],
  ...(besides.length > 0 && { besides }),
});

/** The page that says that a part of the record is otherwise from a day on. @param at behind the path of the part */
function changePage<T extends CircumstanceType, Input extends Told, Change, Correction>(
  of: Part<T, Input, Change, Correction>,
  { at = '', title }: Readonly<{ at?: string; title: string }>,
): Type {
  const says = of.says ?? ((input: Input) => input);
  return formPage({
    path: `line/:childId/${partPaths[of.type]}${at}`,
    over: withMore(partOnRecord(of.type), of),
    ...of.change,
    ...{ title, button: 'Record the change' },
    fields: ({ standing, ...around }) =>
      ({ ...of.fields(standing, around), from: since(of) }) as unknown as Fields<Input>,
    command: (input, { childId, subjectId, ever }) => ({
      data: { ...input, ...says(input, ever, false), ...(subjectId !== null && { subjectId }), childId } as Change,
    }),
    beside: { 'no-change': 'from', ...of.beside },
    done: ({ input, seen }) => ({
      to: recordPath(seen.childId),
      says: doneWords(of.done, input, seen),
    }),
  });
}

const doneWords = <T extends CircumstanceType, Input extends Told>(
  done: Part<T, Input, unknown, unknown>['done'],
  input: Input,
  around: Around,
): string => {
  const day = dayWords(input.from);
  return typeof done === 'string' ? `${done} from ${day}` : done(input, day, around);
};

/** The page that says that a change of it was recorded wrongly. */
function correctionPage<T extends CircumstanceType, Input extends Told, Change, Correction>(
  of: Part<T, Input, Change, Correction>,
): Type {
  const says = of.says ?? ((input: Input) => input);
  return formPage({
    path: `line/:childId/circumstances/:changeId/correct-${partPaths[of.type]}`,
    over: withMore(partEntry(of.type), of),
    ...of.correct,
    ...{ title: `Correct a change of ${of.called}`, button: 'Correct the change' },
    fields: ({ standing, fact, ...around }) =>
      ({
        ...of.fields(standing, around),
        from: asItStands(since(of), oneDay((fact.data as Told).from)),
        reason: words('Why is it corrected?', { hint: 'What stood there stays in the line, with your reason' }),
      }) as unknown as Fields<Input & Restated>,
    command: (input, { childId, entryId: changeId, ever }) => ({
      data: { ...input, ...says(input, ever, true), childId, changeId } as Correction,
    }),
    ...(of.beside && { beside: of.beside }),
    done: ({ seen: { childId } }) => ({ to: recordPath(childId), says: 'The change is corrected' }),
  });
}

/** The two pages of a part of the record. */
export const partPages = <T extends CircumstanceType, Input extends Told, Change, Correction>(
  of: Part<T, Input, Change, Correction>,
): Readonly<{ Change: Type; Correct: Type }> => ({
  Change: changePage(of, { title: `Change ${of.called}` }),
  Correct: correctionPage(of),
});

/** The three pages of a part that consists of several: one more of them, what changes of one, and what was recorded wrongly. */
export const partPagesOfEach = <T extends CircumstanceType, Input extends Told, Change, Correction>({
  adds,
  ...of
}: Part<T, Input, Change, Correction> & Readonly<{ adds: string }>): Readonly<{
  Add: Type;
  Change: Type;
  Correct: Type;
}> => ({
  Add: changePage(of, { title: adds }),
  Change: changePage(of, { at: '/:subjectId', title: `Change what is recorded of ${of.called}` }),
  Correct: correctionPage(of),
});
