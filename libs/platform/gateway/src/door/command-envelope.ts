import { randomUUID } from 'node:crypto';
import { derivedId, refusals } from '#platform/event-sourcing';
import { londonDate, type CivilDate, type Instant } from '#platform/time';
import type { Sender } from './sender.ts';

const refusal = refusals({
  'effective-in-the-future': 'This cannot have happened yet: give a date that is not after today.',
});

/** The same person, the same request, the same key: the same command. Role and team may change in between. */
export function commandIdOf({ commandId, actor, method, path, idempotencyKey }: Sender): string {
  if (commandId !== undefined) return commandId;
  if (idempotencyKey === undefined) return randomUUID();
  return derivedId(actor.id, method ?? '', path ?? '', idempotencyKey);
}

/** @throws Refusal effective-in-the-future */
export function effectiveDate(asked: CivilDate | undefined, receivedAt: Instant): CivilDate {
  const today = londonDate(receivedAt);
  if (asked !== undefined && asked > today) throw refusal('effective-in-the-future');
  return asked ?? today;
}
