import { Command, questions, refusals, type Draft, type Facts, type Question } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { listInWords, weekdayAndDate } from '#statutory-rules';
import { systemsOn, type OtherSystem } from '../../asks/other-systems.ts';
import type { Child } from '../../child/child.ts';
import type { CircumstancesEvent } from '../circumstances.events.ts';
import type { Circumstances } from '../circumstances.ts';
import { partOfEach, type Restated, type Stands, type ToldOfEach } from '../dated-part.ts';
import { numberWritten } from '../number-written.ts';
import type { OtherNumberTold } from '../other-number-told.ts';

type Told = ToldOfEach & OtherNumberTold;

/** From a day on, today or behind, another system knows the child by this number, or does no longer. */
export class ChangeOtherNumber extends Command<Told> {
  static readonly act = 'say-what-holds-of-a-child';
  static readonly writes = ['OtherNumberChanged'] as const;
}

/** A change of such a number as it should have been recorded. */
export class CorrectOtherNumber extends Command<Restated<Told>> {
  static readonly act = 'say-what-holds-of-a-child';
  static readonly writes = ['OtherNumberChangedCorrected'] as const;
}

const refusal = refusals({
  'other-number-ahead':
    'A number is recorded once the system has given it, since it is searched by at once: give today or a day that lies behind.',
  'system-not-listed': 'The council has no such system on that day.',
  'number-on-record-already':
    'This child has this number in this system on record already. Change or correct that one: two of one number are changed apart, and one of them would go on as it was.',
  'number-without-figures': 'Enter the number as the other system writes it: at least a letter or a figure.',
});

const question = questions({
  'number-of-another-child':
    'Another child on record has this number in this system, or had it. Search by the number to see the record, or whom to ask. If it is right here all the same, as where a number is a family’s, say how you know.',
});

const { change, correct } = partOfEach('OtherNumberChanged', ({ system, value, inUse, from }: Told, { today }) => {
  if (numberWritten(value) === '') throw refusal('number-without-figures', 'value');
  if (from > today)
    throw refusal(
      ...(['other-number-ahead', 'from'] as const),
      `A number is recorded once the system has given it, since it is searched by at once: give today, ${weekdayAndDate(today)}, or a day before.`,
    );
  return { number: { system, value, inUse } };
});

type Known = Readonly<{
  child: Child;
  bornOn?: CivilDate | null;
  stands?: Stands | null;
  /** Another child with this number in this system. */
  holder?: Readonly<{ childId: string }> | null;
  /** This child has, or had, this number in this system. */
  isOwn?: boolean;
  systems: readonly OtherSystem[];
}>;

export function changeOtherNumber(
  command: ChangeOtherNumber,
  circumstances: Circumstances,
  facts: Facts<CircumstancesEvent>,
  known: Known,
): Draft<CircumstancesEvent> {
  const { child, bornOn = null, stands = null, isOwn = false } = known;
  if (isOwn && command.data.subjectId === undefined) throw refusal('number-on-record-already', 'value');
  return change(command, circumstances, facts, child, bornOn, stands, looked(command, known));
}

export function correctOtherNumber(
  command: CorrectOtherNumber,
  circumstances: Circumstances,
  facts: Facts<CircumstancesEvent>,
  known: Known,
): Draft<CircumstancesEvent> {
  const { child, bornOn = null } = known;
  return correct(command, circumstances, facts, child, bornOn, null, looked(command, known));
}

/** A system that is used no more still ends what it gave. */
function looked({ data }: Command<Told>, { child, systems, holder = null }: Known): readonly (Question | false)[] {
  if (child.phase !== 'registered') return [];
  const listed = data.inUse ? systemsOn(systems, data.from) : systems;
  if (!listed.some(({ code }) => code === data.system)) throw notListed(listed, data.from);
  return [heldByAnother(data, holder)];
}

const notListed = (listed: readonly OtherSystem[], day: CivilDate) =>
  refusal(
    ...(['system-not-listed', 'system'] as const),
    `The council has no such system on ${weekdayAndDate(day)}. It has: ${listInWords(listed.map(({ words, code }) => `${words} (${code})`)) || 'none'}.`,
  );

/** Nobody is asked of a number that is no longer in use: it is told so that an old letter says whose it was. */
const heldByAnother = ({ value, inUse }: Told, holder: Known['holder']): Question | false =>
  inUse &&
  holder != null && {
    ...question('number-of-another-child', { at: 'value', of: numberWritten(value) }),
    tellsOf: [holder.childId],
  };
