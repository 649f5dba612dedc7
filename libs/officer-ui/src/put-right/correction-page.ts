import type { Type } from '@nestjs/common';
import { NotFound, type Command, type PermittedCommand } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import type { ChangedRow } from '../child-line/changed-rows.ts';
import { readsOtherwise } from '../child-line/correction.ts';
import type { Checked, AnyQuery, Visit } from '../forms/form-declaration.ts';
import type { Fields } from '../forms/form-field.ts';
import { formPage } from '../forms/form-page.ts';
import { words } from '../forms/plain-fields.ts';
import { runsWords } from './runs-words.ts';
import { placementPath } from '../placement/placements-shown.ts';
import { sentence } from '../words/codes.ts';
import { called, type PutRight } from './entries-called.ts';
import { entryOfPlacement, placementEntry, type EntrySeen } from './placement-entry.ts';

/** The fact as it would read. */
type Reading = Readonly<{
  data: object;
  personal?: object;
  effectiveOn?: CivilDate;
}>;
type Correction<Input extends Readonly<{ reason: string }>, Data, Seen extends EntrySeen> = Readonly<{
  /** Behind the entry. */
  path: string;
  type: PutRight;
  sends: PermittedCommand<Data, Command<Data>>;
  request: Type<Input>;
  kib?: number;
  /** Where more than the entry and its placement is needed to say it anew. */
  see?: (visit: Visit, entry: EntrySeen) => Promise<Seen>;
  shows?: readonly AnyQuery[];
  /** What the entry says, as the form that recorded it asked it, starting from what is recorded. */
  fields: (seen: Seen) => Fields<Omit<Input, 'reason'>>;
  reads: (input: Input, seen: Seen) => Reading;
  /** The field of each label that reads otherwise. */
  at: Readonly<Record<string, keyof Input & string>>;
  follows: (input: Input, seen: Seen) => readonly string[];
  /** To which day the placement runs then, where that may change. */
  runsTo?: (input: Input, seen: Seen) => CivilDate;
  data: (input: Input, seen: Seen) => Data;
  beside: Readonly<Record<string, string>>;
}>;

/** An entry of a placement as it should have been recorded, from what was; looked at once more with all that follows. */
export const correctionPage = <Input extends Readonly<{ reason: string }>, Data, Seen extends EntrySeen = EntrySeen>(
  of: Correction<Input, Data, Seen>,
): Type => {
  const title = `Correct ${called[of.type]}`;
  return formPage<Input, Data, Seen>({
    path: `line/:childId/placements/:placementId/entries/:entryId/${of.path}`,
    over: placementEntry(
      async (visit) => {
        const entry = await entryOfPlacement(visit);
        if (entry.fact.type !== of.type) throw new NotFound('This placement has no such entry.');
        return of.see ? of.see(visit, entry) : (entry as Seen);
      },
      ...(of.shows ?? []),
    ),
    ...{ sends: of.sends, request: of.request, ...(of.kib && { kib: of.kib }) },
    ...{ title, button: title },
    fields: (seen) =>
      ({
        ...of.fields(seen as Seen),
        reason: whyCorrected,
      }) as Fields<Input>,
    checks: (input, seen) => ({
      rows: [
        ...changed(of.reads(input, seen as Seen), seen as Seen).map(({ label, was, now }) => ({
          ...{ label, text: wasNow(was, now), field: of.at[label] ?? 'reason' },
        })),
        { label: 'Why', text: input.reason, field: 'reason' },
      ],
      will: [...of.follows(input, seen as Seen), ...ALWAYS],
      button: title,
    }),
    refuses: (input, seen) => (readsAsBefore(of.reads(input, seen as Seen), seen as Seen) ? { words: NOTHING } : null),
    standsIn: () => ({ reason: 'stands in' }) as Partial<Input>,
    command: (input, seen) => ({ data: of.data(input, seen as Seen) }),
    beside: of.beside,
    done: ({ input, seen }) => ({
      to: placementPath(seen.childId, seen.placementId),
      says: `${sentence(called[of.type])} is corrected${runsWords(seen, of.runsTo?.(input, seen as Seen) ?? null)}`,
    }),
  });
};

export const whyCorrected = words('Why is it corrected?', {
  hint: 'What is recorded now stays on the line, with your reason',
});

const ALWAYS: Checked['will'] = [
  'What is recorded now stays on the line beside it, with your name, the time and your reason.',
  'It can be corrected again.',
];

export const NOTHING =
  'Nothing would change: it is recorded like this now. Change what should read otherwise, or go back.';

/** What nobody would see on the entry is no correction of it. */
const readsAsBefore = (reading: Reading, seen: EntrySeen): boolean => rowsChanged(reading, seen).length === 0;

function rowsChanged({ data, personal, effectiveOn }: Reading, { fact, names }: EntrySeen): readonly ChangedRow[] {
  const now = {
    ...{ type: fact.type, effectiveOn: effectiveOn ?? fact.effectiveOn },
    ...{ data: { ...fact.data, ...data }, personal: { ...fact.personal, ...personal } },
  };
  return readsOtherwise(fact as never, now as never, names);
}

function changed(reading: Reading, seen: EntrySeen): readonly ChangedRow[] {
  const rows = rowsChanged(reading, seen);
  // The day of the entry is one of the days that it says, wherever it moves with one of them.
  const others = rows.filter(({ label }) => label !== 'Date' && label !== 'What happened');
  return others.length > 0 ? others : rows;
}

export const wasNow = (was: string | null, now: string | null): string =>
  was === null ? (now ?? '') : `Was: ${was}\nNow: ${now ?? 'not said'}`;
