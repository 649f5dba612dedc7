import type { Provider } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { positionOf, type Actor } from '#platform/event-sourcing';
import { Clock, type Instant } from '#platform/time';
import { AccessLog, BodyDigest, Gateway, ViewProgress, type Access, type Sender } from '../index.ts';

/** Half past eleven in the evening by UTC: in London it is the first of July. */
export const now: Instant = '2026-06-30T23:30:00.000Z';
export const position = positionOf('00000000-0000-4000-8000-000000000001', 7);

export const officer: Actor = { id: 'o1', role: 'sen-officer', team: 'sen', organisation: 'council', onBehalfOf: null };
export const sender = (more: Partial<Sender> = {}): Sender => ({ actor: officer, correlationId: 'c1', ...more });

/** The entry that this officer's asking leaves in the access log. */
export const access = (
  outcome: Access['outcome'],
  action: string,
  children: readonly string[],
  reason: string | null = null,
): Access => ({ actor: officer, correlationId: 'c1', outcome, action, children, reason });

/** A gateway before these handlers that tells `happened` what its seams were asked. */
export async function trialGateway(handlers: Provider[], happened: unknown[]): Promise<Gateway> {
  const noted = (what: unknown): Promise<void> => Promise.resolve(void happened.push(what));
  const module = await Test.createTestingModule({
    imports: [CqrsModule.forRoot()],
    providers: [
      ...[Gateway, ...handlers],
      { provide: Clock, useValue: { now: () => now } },
      { provide: BodyDigest, useValue: { of: (body: string) => `digest of ${body}` } },
      { provide: ViewProgress, useValue: { waitFor: (...waited: unknown[]) => noted(waited) } },
      { provide: AccessLog, useValue: { record: noted } },
    ],
  }).compile();
  await module.init();
  return module.get(Gateway);
}
