import { isDeepStrictEqual } from 'node:util';
import {
  evolved,
  inForce,
  type EventType,
  type Fact,
  type RecordedEvent,
  type StreamDefinition,
} from '#platform/event-sourcing';

type Written = readonly Readonly<{ id: string; type: string }>[];

/** A command that was sent twice under one key. */
export type SentTwice = Readonly<{
  command: string;
  commandId: string;
  /** By what it was refused, as `409 not-later`; null: it was done. */
  refusedBy: string | null;
  wrote: Written;
  /** What the first was answered, and what the second. */
  answers: readonly [unknown, unknown];
}>;

/** What is said of any command, and not by its decision. */
const OF_ANY = /^(?:400 bad-input|404 not-found|409 personal-data-destroyed|422 (?:law-not-known|questioned))$/;
/** Of a referral that was filled in and not sent nobody was asked, and to no provider it is theirs; a record that another service has by then is not theirs to share. */
const OF_WHOEVER_HAS_IT = ['DeclineReferral', 'MakeOffer', 'ShareRecord', 'EndSharing'];
export type Reasons = Readonly<Record<string, Readonly<{ refuses: object }>>>;

/** @returns what was refused for a reason that its command is not known to have */
export const unreasoned = (sent: readonly SentTwice[], reasons: Reasons): readonly string[] =>
  sent.flatMap(({ command, refusedBy }) => {
    if (refusedBy === null || OF_ANY.test(refusedBy)) return [];
    if (refusedBy === '403 not-allowed' && OF_WHOEVER_HAS_IT.includes(command)) return [];
    const [said, code = ''] = refusedBy.split(' ');
    return said === '409' && code in reasons[command]!.refuses ? [] : [`${command}: ${refusedBy}`];
  });

/** @returns what was answered otherwise the second time, and what stands recorded beyond what the first was answered */
export function repeated(
  sent: readonly SentTwice[],
  recorded: readonly RecordedEvent[],
  known: ReadonlySet<string>,
): readonly string[] {
  const answered = sent.flatMap((each) =>
    isDeepStrictEqual(...each.answers) ? [] : [`${each.command} was answered otherwise`],
  );
  const wrote = new Set(sent.flatMap((each) => each.wrote.map(({ id }) => id)));
  const more = recorded
    .filter(({ id }) => !wrote.has(id) && !known.has(id))
    .map(({ type }) => `${type} was written besides`);
  const there = new Set(recorded.map(({ id }) => id));
  const less = sent.flatMap((each) =>
    each.wrote.filter(({ id }) => !there.has(id)).map(({ type }) => `${type} is gone`),
  );
  return [...answered, ...more, ...less];
}

type TypeOf = Parameters<typeof inForce>[1];

/** @returns what a decision wrote that its stream cannot take: what each wrote goes through `evolve` before the next does */
export function untaken(
  stream: StreamDefinition<unknown, EventType>,
  recorded: readonly RecordedEvent[],
  typeOf: TypeOf,
): readonly string[] {
  const stood: RecordedEvent[] = [];
  return byDecision(recorded).flatMap((decided) => {
    stood.push(...decided);
    try {
      return evolved(stream, inForce(stood, typeOf) as readonly Fact<EventType>[]) === undefined
        ? typesOf(decided)
        : [];
    } catch (error) {
      return [`${typesOf(decided).join(', ')}: ${(error as Error).message}`];
    }
  });
}

const typesOf = (events: readonly RecordedEvent[]) => events.map(({ type }) => type);

/** Of one stream, in its order: what one command wrote stands together. */
const byDecision = (recorded: readonly RecordedEvent[]): readonly (readonly RecordedEvent[])[] => [
  ...Map.groupBy(recorded, ({ metadata }) => metadata.commandId).values(),
];
