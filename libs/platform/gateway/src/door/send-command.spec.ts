import { CommandHandler } from '@nestjs/cqrs';
import { beforeEach, expect, it } from '@jest/globals';
import { Command, derivedId, type Written } from '#platform/event-sourcing';
import { allow, allowWhere, type Gateway } from '../index.ts';
import { access, now, officer, position, sender, trialGateway } from '../testing/trial-gateway.ts';

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
const commandIds = () => happened.map((command) => (command as Agree).envelope.commandId);

let gateway: Gateway;
beforeEach(async () => {
  happened.length = 0;
  gateway = await trialGateway([AgreeHandler, OwnAnswerHandler], happened);
});

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
  const about = { to: 'x', childId: 'c1' };
  await expect(gateway.send(Agree, about, sender({ actor: auditor }))).rejects.toThrow('Your role');
  expect(happened.at(-1)).toEqual({ ...access('refused', 'Agree', ['c1']), actor: auditor });
  await expect(gateway.send(OwnAnswer, { providerId: 'v1' }, sender({ actor: provider }))).resolves.toEqual(written);
});
