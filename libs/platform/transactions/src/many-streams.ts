import { setImmediate } from 'node:timers/promises';
import {
  comparePositions,
  NoSuchRecord,
  partOf,
  Questioned,
  Refusal,
  RowsRefused,
  streamName,
  UnknownOutcome,
  type AboutKey,
  type AboutOf,
  type Command,
  type CommandEnvelope,
  type CommandToMany,
  type EventType,
  type Position,
  type RowRefused,
  type StreamDefinition,
  type Written,
  type WrittenInParts,
  whatConfirms,
} from '#platform/event-sourcing';
import { KeyEnded } from '#platform/keys';
import { lossOf, type Loss } from '#platform/privacy';
import { AllOrNone, NothingAppended } from './all-or-none.ts';
import type { Decide, TransactOptions } from './decide.ts';

/** What a command to many streams is to one of them. */
export type Part<State, E extends EventType, A extends AboutKey> = Readonly<{
  /** The row of what was sent, `rows.3`: a refusal names it. */
  at: string;
  id: string;
  decide: (envelope: CommandEnvelope) => Decide<State, E>;
  about: AboutOf<A>;
}>;

const MANY_RECORDS = 'This changes many records, each with a revision of its own: send it without If-Match.';
const STANDS_TWICE = {
  code: 'row-twice',
  words: 'This record stands in another row already. Send this row by itself, once the other is recorded.',
};

type Transact = <State, E extends EventType, A extends AboutKey>(
  command: Command<unknown>,
  stream: StreamDefinition<State, E, A>,
  id: string,
  decide: Decide<State, E>,
  options: TransactOptions<A>,
) => Promise<Written>;

type Outcome = Readonly<{ at: string }> & (Readonly<{ written: Written }> | Readonly<{ error: unknown }>);

/**
 * All are decided and sealed first. While one is refused nothing is appended, unless some stand from an earlier sending:
 * then what is left is completed. They are appended in one turn, each under a command id made from the whole's and its
 * stream, and under the digest of the whole body; what another writer does in between is decided again, each by itself.
 */
export async function inParts<State, E extends EventType, A extends AboutKey>(
  transact: Transact,
  { data, envelope: { ifMatch, ...envelope } }: CommandToMany<unknown>,
  stream: StreamDefinition<State, E, A>,
  parts: readonly Part<State, E, A>[],
): Promise<WrittenInParts> {
  if (ifMatch !== undefined) throw new Refusal('many-records', MANY_RECORDS);
  const twice = parts.filter(({ id }, n) => parts.findIndex((other) => other.id === id) < n);
  if (twice.length > 0) throw new RowsRefused(twice.map(({ at }) => ({ at, ...STANDS_TWICE })));
  const gate = new AllOrNone(parts.length);
  const one = async ({ at, id, decide, about }: Part<State, E, A>, n: number): Promise<Outcome> => {
    const own = { ...envelope, commandId: partOf(envelope.commandId, streamName(stream.category, id)) };
    const command = { data, envelope: own } as Command<unknown>;
    try {
      await inTurn(n);
      const options = { about, beforeAppend: () => gate.ready(n) };
      const written = await transact(command, stream, id, decide(own), options);
      gate.done(n, written.repeated);
      return { at, written };
    } catch (error) {
      gate.failed(n, !isOfItsRow(error));
      return { at, error };
    }
  };
  return together(await Promise.all(parts.map(one)));
}

/** So many are decided and sealed in one turn: what takes longer lets others be served in between. */
const AT_ONCE = 10;

async function inTurn(n: number): Promise<void> {
  for (let turns = Math.floor(n / AT_ONCE); turns > 0; turns--) await setImmediate();
}

function together(outcomes: readonly Outcome[]): WrittenInParts {
  const parts = outcomes.flatMap((outcome) => ('written' in outcome ? outcome.written : []));
  const failed = outcomes.flatMap((outcome) => ('error' in outcome ? outcome : []));
  const ofTheWhole = failed.find(({ error }) => !isOfItsRow(error) && !(error instanceof NothingAppended));
  if (ofTheWhole) throw parts.some(({ repeated }) => !repeated) ? asUnknown(ofTheWhole.error) : ofTheWhole.error;
  const ofRows = failed.filter(({ error }) => isOfItsRow(error));
  if (ofRows.length > 0 && parts.every(({ events }) => events.length === 0)) throw ofAll(ofRows);
  return {
    ...{ parts, refused: ofRows.map(rowRefused), position: last(parts) },
    repeated: ofRows.length === 0 && parts.every(({ repeated }) => repeated),
  };
}

type Failed = Readonly<{ at: string; error: unknown }>;

/** What a rule said of this row alone, or that its child's key is lost: the others can be sent without it. */
const isOfItsRow = (error: unknown): boolean =>
  [Refusal, Questioned, NoSuchRecord, KeyEnded].some((kind) => error instanceof kind) || lossOf(error) !== null;

/** Some were appended and some were not: the same command again finds out. */
const asUnknown = (cause: unknown): UnknownOutcome => new UnknownOutcome('several streams', { cause });

/** Refusals go before questions: what is refused is not to be asked about. */
function ofAll(failed: readonly Failed[]): Refusal | Questioned {
  const raised = failed.flatMap(({ at, error }) =>
    error instanceof Questioned ? error.questions.map((each) => ({ ...each, at: `${at}.${each.at}` })) : [],
  );
  const refused = failed.filter(({ error }) => !(error instanceof Questioned));
  const tellsOf = refused.flatMap(({ error }) => (error instanceof Refusal ? error.tellsOf : []));
  if (refused.length > 0) return new RowsRefused(refused.map(rowRefused), tellsOf);
  return new Questioned([...Map.groupBy(raised, whatConfirms).values()].map(([first]) => first!));
}

const DESTROYED = 'The personal data was destroyed: nothing more of it can be recorded.';
const NOT_DESTROYED = 'It was not destroyed; the operators have to put it back.';
const LOST: Readonly<Record<Loss, string>> = {
  'key-lost': `Nothing can be recorded of this child: the key is lost. ${NOT_DESTROYED}`,
  'key-damaged': `Nothing can be recorded of this child: the key is damaged. ${NOT_DESTROYED}`,
  altered: `Nothing can be recorded here: what is on record was altered. ${NOT_DESTROYED}`,
};

function rowRefused({ at, error }: Failed): RowRefused {
  if (error instanceof Refusal)
    return { at: error.at === null ? at : `${at}.${error.at}`, code: error.reason, words: error.message };
  if (error instanceof KeyEnded) return { at, code: 'personal-data-destroyed', words: DESTROYED };
  const loss = lossOf(error);
  if (loss !== null) return { at, code: loss, words: LOST[loss] };
  const code = error instanceof Questioned ? 'questioned' : 'not-found';
  return { at, code, words: (error as Error).message };
}

const last = (parts: readonly Written[]): Position | null =>
  parts
    .flatMap(({ position }) => position ?? [])
    .sort(comparePositions)
    .at(-1) ?? null;
