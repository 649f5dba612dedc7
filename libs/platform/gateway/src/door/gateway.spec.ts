import { CommandHandler, CqrsModule, QueryHandler } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { Command, derivedId, positionOf, type Actor, type Written } from '#platform/event-sourcing';
import { Clock, type Instant } from '#platform/time';
import {
  AccessLog,
  allow,
  allowWhere,
  BodyDigest,
  Gateway,
  opens,
  opensNobody,
  Query,
  ViewProgress,
} from '../index.ts';
import type { Access, Sender } from '../index.ts';

const position = positionOf('00000000-0000-4000-8000-000000000001', 7);
const written: Written = {
  stream: 'placement-p1',
  id: 'p1',
  revision: 0,
  position,
  events: [],
  repeated: false,
  opened: true,
};
const happened: unknown[] = [];

class Agree extends Command<{ to: string }> {
  static readonly policy = allow('sen-officer');
}
class NobodyMay extends Command<object> {}
class OwnAnswer extends Command<{ providerId: string }> {
  static readonly policy = allowWhere<{ providerId: string }>(
    ['provider'],
    (actor, { providerId }) => actor.organisation === providerId,
    'You may answer for your own organisation only.',
  );
}
type Row = { child: string; team: string };
class Children extends Query<{ child: string }, readonly Row[]> {
  static readonly views = ['children'];
  static readonly policy = allow('sen-officer');
  static readonly audit = opens<{ child: string }, readonly Row[]>((rows) => rows.map(({ child }) => child), {
    asked: ({ child }) => [child],
    withheld: (_, rows) => rows.some(({ team }) => team === 'secret'),
    needsReason: (actor, rows) => rows.some(({ team }) => team !== actor.team),
  });
}
class Codes extends Query<object, string> {
  static readonly views = [];
  static readonly policy = allow('sen-officer');
  static readonly audit = opensNobody('a list of codes');
}
class Unaudited extends Query<object, string> {
  static readonly views = [];
  static readonly policy = allow('sen-officer');
}

@CommandHandler(Agree)
class AgreeHandler {
  execute(command: Agree) {
    happened.push(command);
    return Promise.resolve(written);
  }
}
@CommandHandler(OwnAnswer)
class OwnAnswerHandler {
  execute = () => Promise.resolve(written);
}
const rows: Row[] = [];
@QueryHandler(Children)
class ChildrenHandler {
  execute() {
    happened.push('ran');
    return Promise.resolve(rows);
  }
}
@QueryHandler(Codes)
class CodesHandler {
  execute = () => Promise.resolve('codes');
}
@QueryHandler(Unaudited)
class UnauditedHandler {
  execute() {
    happened.push('ran');
    return Promise.resolve('unaudited');
  }
}

const officer: Actor = { id: 'o1', role: 'sen-officer', team: 'sen', organisation: 'council', onBehalfOf: null };
const sender = (more: Partial<Sender> = {}): Sender => ({ actor: officer, correlationId: 'c1', ...more });
const commandIds = () => happened.map((command) => (command as Agree).envelope.commandId);

let gateway: Gateway;
let now: Instant;

beforeEach(async () => {
  now = '2026-06-30T23:30:00.000Z';
  happened.length = 0;
  rows.splice(0, rows.length, { child: 'k1', team: 'sen' }, { child: 'k2', team: 'sen' });
  const handlers = [AgreeHandler, OwnAnswerHandler, ChildrenHandler, CodesHandler, UnauditedHandler];
  const module = await Test.createTestingModule({
    imports: [CqrsModule.forRoot()],
    providers: [
      ...[Gateway, ...handlers],
      { provide: Clock, useValue: { now: () => now } },
      { provide: BodyDigest, useValue: { of: (body: string) => `digest of ${body}` } },
      { provide: ViewProgress, useValue: { waitFor: async (...waited: unknown[]) => void happened.push(waited) } },
      { provide: AccessLog, useValue: { record: async (access: Access) => void happened.push(access) } },
    ],
  }).compile();
  await module.init();
  gateway = module.get(Gateway);
});

const access = (outcome: Access['outcome'], action: string, children: string[], reason: string | null = null) => ({
  ...{ actor: officer, correlationId: 'c1', outcome, action, children, reason },
});

describe('a command', () => {
  it('goes to its handler with the envelope, dated today in London', async () => {
    await expect(gateway.send(Agree, { to: 'x' }, sender({ ifMatch: 3 }))).resolves.toEqual(written);
    expect(happened).toEqual([
      {
        data: { to: 'x' },
        envelope: {
          commandId: expect.stringMatching(/^[0-9a-f-]{36}$/),
          ...{ actor: officer, receivedAt: now, effectiveOn: '2026-07-01', correlationId: 'c1', causationId: null },
          ...{ digest: 'digest of ["Agree",{"to":"x"},null]', ifMatch: 3 },
        },
      },
    ]);
  });

  it('is not about a day to come', () =>
    expect(gateway.send(Agree, { to: 'x' }, sender(), { effectiveOn: '2026-07-02' })).rejects.toMatchObject({
      reason: 'effective-in-the-future',
    }));

  it('takes its id from the person, the request and the key, so that it is the same one when sent again', async () => {
    const request = { method: 'POST', path: '/placements/p1/extensions', idempotencyKey: 'k' };
    await gateway.send(Agree, { to: 'x' }, sender(request));
    await gateway.send(Agree, { to: 'x' }, sender({ ...request, actor: { ...officer, team: 'moved' } }));
    await gateway.send(Agree, { to: 'x' }, sender({ ...request, path: '/placements/p2/extensions' }));
    const [first, again, elsewhere] = commandIds();
    expect(first).toBe(derivedId('o1', 'POST', '/placements/p1/extensions', 'k'));
    expect(again).toBe(first);
    expect(elsewhere).not.toBe(first);
  });

  it('has a new id each time without a key, and its own when a process gives one', async () => {
    await gateway.send(Agree, { to: 'x' }, sender());
    await gateway.send(Agree, { to: 'x' }, sender());
    await gateway.send(Agree, { to: 'x' }, sender({ commandId: derivedId('process', 'e1') }));
    const [first, second, own] = commandIds();
    expect(second).not.toBe(first);
    expect(own).toBe(derivedId('process', 'e1'));
  });

  it('is recorded and refused when the role, the place or the declaration is missing', async () => {
    const auditor = { ...officer, role: 'auditor' };
    await expect(gateway.send(Agree, { to: 'x' }, sender({ actor: auditor }))).rejects.toThrow('Your role');
    const provider = { ...officer, role: 'provider', organisation: 'v1' };
    const other = gateway.send(OwnAnswer, { providerId: 'v2' }, sender({ actor: provider }));
    await expect(other).rejects.toThrow('your own organisation only');
    const undeclared = NobodyMay as unknown as typeof Agree;
    await expect(gateway.send(undeclared, { to: 'x' }, sender())).rejects.toThrow('no policy');
    expect(happened).toEqual([
      { ...access('refused', 'Agree', []), actor: auditor },
      { ...access('refused', 'OwnAnswer', []), actor: provider },
      access('refused', 'NobodyMay', []),
    ]);
    await expect(gateway.send(OwnAnswer, { providerId: 'v1' }, sender({ actor: provider }))).resolves.toEqual(written);
  });
});

describe('a query', () => {
  it('waits for its views, runs, and is recorded as one entry naming every child before it answers', async () => {
    await expect(gateway.ask(Children, { child: 'k1' }, sender({ after: position }))).resolves.toEqual(rows);
    expect(happened).toEqual([[['children'], position], 'ran', access('opened', 'Children', ['k1', 'k2'])]);
  });

  it('does not answer when its opening cannot be recorded', async () => {
    const failing = { record: () => Promise.reject(new Error('disk full')) };
    Object.assign(gateway, { accessLog: failing });
    await expect(gateway.ask(Children, { child: 'k1' }, sender())).rejects.toThrow('disk full');
  });

  it('is recorded, naming whom it asked for, and neither waits nor runs when it is not allowed', async () => {
    const actor = { ...officer, role: 'auditor' };
    await expect(gateway.ask(Children, { child: 'k1' }, sender({ actor, after: position }))).rejects.toThrow('role');
    expect(happened).toEqual([{ ...access('refused', 'Children', ['k1']), actor }]);
  });

  it('opens a record outside one’s service for a reason only', async () => {
    rows[1]!.team = 'exclusions';
    const ask = (reason?: string) => gateway.ask(Children, { child: 'k1' }, sender(reason ? { reason } : {}));
    await expect(ask()).rejects.toMatchObject({ name: 'ReasonRequired' });
    await expect(ask('  ')).rejects.toMatchObject({ name: 'ReasonRequired' });
    await expect(ask('Cover for a colleague')).resolves.toEqual(rows);
    expect(happened.filter((entry) => entry !== 'ran')).toEqual([
      access('refused', 'Children', ['k1', 'k2']),
      access('refused', 'Children', ['k1', 'k2'], '  '),
      access('opened', 'Children', ['k1', 'k2'], 'Cover for a colleague'),
    ]);
  });

  it('withholds an answer that is not for this actor', async () => {
    rows[0]!.team = 'secret';
    await expect(gateway.ask(Children, { child: 'k1' }, sender())).rejects.toMatchObject({ name: 'NotAllowed' });
    expect(happened.at(-1)).toEqual(access('refused', 'Children', ['k1', 'k2']));
  });

  it('leaves no entry when it opens nobody', async () => {
    await expect(gateway.ask(Codes, {}, sender())).resolves.toBe('codes');
    rows.length = 0;
    await expect(gateway.ask(Children, { child: 'none' }, sender())).resolves.toEqual([]);
    expect(happened).toEqual(['ran']);
  });

  it('without an audit mapping does not run', async () => {
    const unaudited = Unaudited as unknown as typeof Codes;
    await expect(gateway.ask(unaudited, {}, sender())).rejects.toThrow('does not say whose records');
    expect(happened).toEqual([]);
  });
});
