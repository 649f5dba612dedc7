import type { Provider } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { positionOf, type Actor } from '#platform/event-sourcing';
import { Clock, type Instant } from '#platform/time';
import { gatewayProviders } from '../nest/gateway.module.ts';
import {
  AccessLog,
  Authority,
  BodyDigest,
  Gateway,
  Narrowings,
  RecordScopes,
  ViewProgress,
  within,
  type Access,
  type Narrowing,
  type RecordHeld,
  type Scope,
  type Sender,
} from '../index.ts';

/** Half past eleven in the evening by UTC: in London it is the first of July. */
export const now: Instant = '2026-06-30T23:30:00.000Z';
export const position = positionOf('00000000-0000-4000-8000-000000000001', 7);

export const officer: Actor = { id: 'o1', role: 'sen-officer', team: 'sen', organisation: 'council', onBehalfOf: null };
export const provider: Actor = { ...officer, id: 'v', role: 'provider', team: null, organisation: 'v1' };
export const sender = (more: Partial<Sender> = {}): Sender => ({ actor: officer, correlationId: 'c1', ...more });

/** The entry that this officer's asking leaves in the access log. */
export const access = (
  outcome: Access['outcome'],
  action: string,
  children: readonly string[],
  reason: string | null = null,
): Access => ({ actor: officer, correlationId: 'c1', outcome, action, children, reason, reasonKind: null });

const everything: Scope = { name: 'everything', everything: true };
const team: Scope = {
  ...{ name: 'team', everything: false, kind: 'teams', words: 'Another team’s.' },
  holder: (actor) => actor.team,
};
const ownProvider: Scope = {
  ...{ name: 'own', everything: false, kind: 'providers', speaksAs: 'providerId', words: 'For itself only.' },
  holder: ({ organisation }) => organisation,
};

/** Officers work with their team's records, with others' for a reason; a provider answers for itself. */
export const trialAuthority = new Authority(
  {
    casework: {
      words: 'Work',
      grants: { 'sen-officer': within(team, everything), 'process:trial': within(everything) },
    },
    'own-team': { words: 'Stay', grants: { 'sen-officer': within(team) } },
    create: { words: 'Make', grants: { 'sen-officer': within(everything) } },
    answer: { words: 'Answer', grants: { provider: within(ownProvider) } },
  },
  ['childId', 'referralId'],
);

/** `mine` is held by the officer's team, `theirs` by another; `asked` is a part of `mine` that provider v1 has. */
const held: ReadonlyMap<string, RecordHeld> = new Map<string, RecordHeld>([
  ['mine', { child: 'mine', holders: { teams: ['sen'] } }],
  ['mine-too', { child: 'mine-too', holders: { teams: ['sen'] } }],
  ['theirs', { child: 'theirs', holders: { teams: ['exclusions'] } }],
  ['asked', { child: 'mine', holders: { teams: ['sen'], providers: ['v1'] } }],
]);

/** Who is barred from whom. */
export const barredOfficer: Actor = { ...officer, id: 'o2' };
const barred: ReadonlyMap<string, Narrowing> = new Map([[barredOfficer.id, { barredFrom: ['mine'] }]]);

class TrialScopes extends RecordScopes {
  override of = async (records: readonly string[]) =>
    new Map(records.flatMap((id) => (held.has(id) ? [[id, held.get(id)!] as const] : [])));
  override within = (): null => null;
}

/** A gateway before these handlers that tells `happened` what its seams were asked. */
export async function trialGateway(handlers: Provider[], happened: unknown[]): Promise<Gateway> {
  const noted = (what: unknown): Promise<void> => Promise.resolve(void happened.push(what));
  const module = await Test.createTestingModule({
    imports: [CqrsModule.forRoot()],
    providers: [
      ...[...gatewayProviders, ...handlers],
      { provide: Clock, useValue: { now: () => now } },
      { provide: BodyDigest, useValue: { of: (body: string) => `digest of ${body}` } },
      { provide: ViewProgress, useValue: { waitFor: (...waited: unknown[]) => noted(waited) } },
      { provide: Authority, useValue: trialAuthority },
      { provide: RecordScopes, useClass: TrialScopes },
      { provide: Narrowings, useValue: { of: async (actor: Actor) => barred.get(actor.id) ?? {} } },
      { provide: AccessLog, useValue: { record: noted } },
    ],
  }).compile();
  await module.init();
  return module.get(Gateway);
}
