import { Metadata, status, type ServiceError } from '@grpc/grpc-js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { Expected, LogRecord, Outcome } from './engine-log.ts';

export function readAnswer(record: LogRecord): streams.ReadResp {
  const { position, stream, revision, id, type, contentType, data, metadata } = record;
  const event = new streams.ReadResp.ReadEvent.RecordedEvent();
  event.setId(new shared.UUID().setString(id));
  event.setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(stream)));
  event.setStreamRevision(String(revision));
  event.setCommitPosition(String(position)).setPreparePosition(String(position));
  event.setData(data).setCustomMetadata(metadata);
  event.getMetadataMap().set('type', type).set('content-type', contentType).set('created', '638000000000000000');
  const read = new streams.ReadResp.ReadEvent();
  read.setEvent(event).setCommitPosition(String(position));
  return new streams.ReadResp().setEvent(read);
}

export const confirmed = (): streams.ReadResp =>
  new streams.ReadResp().setConfirmation(new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId('one'));

export const caughtUp = (): streams.ReadResp => new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp());

export const notFound = (stream: Uint8Array): streams.ReadResp =>
  new streams.ReadResp().setStreamNotFound(
    new streams.ReadResp.StreamNotFound().setStreamIdentifier(new shared.StreamIdentifier().setStreamName(stream)),
  );

export function appendAnswer(
  outcome: Exclude<Outcome, { kind: 'tombstoned' }>,
  expected: Expected,
): streams.AppendResp {
  if (outcome.kind === 'stored') {
    const position = new streams.AppendResp.Position();
    position.setCommitPosition(String(outcome.position)).setPreparePosition(String(outcome.position));
    const success = new streams.AppendResp.Success().setCurrentRevision(String(outcome.revision)).setPosition(position);
    return new streams.AppendResp().setSuccess(success);
  }
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  if (outcome.current === null) wrong.setCurrentNoStream(new shared.Empty());
  else wrong.setCurrentRevision(String(outcome.current));
  if (expected === 'no-stream') wrong.setExpectedNoStream(new shared.Empty());
  else if (expected !== 'any') wrong.setExpectedRevision(String(expected));
  return new streams.AppendResp().setWrongExpectedVersion(wrong);
}

/** What the engine says beside a status: an exception's name, and what belongs to it. */
export function refused(code: status, details: string, said: Readonly<Record<string, string>> = {}): ServiceError {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(said)) metadata.add(name, value);
  return Object.assign(new Error(details), { code, details, metadata });
}

export const denied = () => refused(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });
export const invalidPosition = () => refused(status.UNKNOWN, 'Unexpected ReadAllResult: InvalidPosition');
export const tombstoned = (stream: string) =>
  refused(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    ...{ exception: 'stream-deleted', 'stream-name': stream },
  });
