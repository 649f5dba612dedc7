import type { AppendExpectedRevision, EventData, WrongExpectedVersionError } from '@eventstore/db-client';
import type { ExpectedRevision } from '../port/event-store.ts';
import { AppendRefused, StoreUnavailable, UnknownOutcome, WrongExpectedRevision } from '../port/store-errors.ts';
import type { EngineConnection } from './engine-connection.ts';
import { faultOf, StreamNotWhole } from './engine-errors.ts';

type Sent = Readonly<{
  stream: string;
  expected: ExpectedRevision;
  expectedRevision: AppendExpectedRevision;
  events: EventData[];
}>;

/**
 * Sends the identical events at the identical revision until the engine says what became of them: it knows them again by
 * their ids, so that what was stored and not answered is answered and not stored twice.
 * @throws as the port says
 */
export async function sendUntilKnown(
  connection: EngineConnection,
  sent: Sent,
): Promise<{ revision: number; commit: bigint }> {
  const { stream, expected, expectedRevision, events } = sent;
  let perhaps: unknown;
  for (const patience = connection.patience(); ;)
    try {
      const { nextExpectedRevision, position } = await connection.ask((client, call) =>
        client.appendToStream(stream, events, { ...call, expectedRevision }),
      );
      const revision = Number(nextExpectedRevision);
      if (revision !== (expected === 'no-stream' ? -1 : expected) + events.length)
        throw new StreamNotWhole(stream, 'it was deleted, and its numbers went on');
      return { revision, commit: position!.commit };
    } catch (error) {
      const fault = faultOf(error);
      if (fault === 'away') perhaps = error;
      else if (fault !== 'not-now') throw refusalOf(error, sent);
      if (await patience.lasts()) continue;
      if (perhaps) throw new UnknownOutcome(stream, { cause: perhaps });
      throw new StoreUnavailable('its engine does nothing now', { cause: error });
    }
}

function refusalOf(error: unknown, { stream, expected }: Sent): unknown {
  switch (faultOf(error)) {
    case 'conflict':
      return new WrongExpectedRevision(stream, expected, actualOf(error as WrongExpectedVersionError));
    case 'too-large':
      return new AppendRefused('too-large', `An append to ${stream} is more than this engine is set to take.`);
    case 'deleted':
      return new StreamNotWhole(stream, 'it was deleted for good');
    case 'denied':
      return new StoreUnavailable('its engine does not let this user append', { cause: error });
    case 'not-understood':
      return new StoreUnavailable('its engine does not understand an append', { cause: error });
    case 'not-found':
    case 'no-such-position':
    case 'not-now':
    case 'away':
    case 'ours':
      return error;
  }
}

const actualOf = ({ actualVersion }: WrongExpectedVersionError): ExpectedRevision =>
  typeof actualVersion === 'bigint' ? Number(actualVersion) : 'no-stream';
