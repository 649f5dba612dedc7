import { CommandHandler } from '@nestjs/cqrs';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { Command, derivedId, Refusal, type Written } from '#platform/event-sourcing';
import { Errand, type Gateway, type May } from './index.ts';
import {
  access,
  barredOfficer,
  now,
  officer,
  position,
  provider,
  sender,
  trialGateway,
} from './testing/trial-gateway.ts';

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
  static readonly act = 'create';
}
class Work extends Command<{ childId: string }> {
  static readonly act = 'casework';
}
class WorkTogether extends Command<{ rows: readonly { childId?: string }[] }> {
  static readonly act = 'casework';
}
class Guess extends Command<{ childId: string }> {
  static readonly act = 'casework';
}
class Stay extends Command<{ childId?: string }> {
  static readonly act = 'own-team';
}
class NobodyMay extends Command<object> {
  static readonly act = 'never-heard-of';
}
class LongWork extends Errand<{ list: string }, string> {
  static readonly act = 'create';
}
class OwnAnswer extends Command<{ referralId: string; providerId?: string }> {
  static readonly act = 'answer';
}
@CommandHandler(Agree)
class AgreeHandler {
  execute(command: Agree) {
    happened.push(command);
    return Promise.resolve(written);
  }
}
@CommandHandler(Guess)
class GuessHandler {
  execute({ data: { childId } }: Guess): Promise<Written> {
    throw new Refusal('so', 'It is so.', { triesOf: [childId] });
  }
}
@CommandHandler(LongWork)
class LongWorkHandler {
  async execute(errand: LongWork) {
    happened.push(errand);
    return 'begun';
  }
}
const ran = (command: object) => {
  @CommandHandler(command)
  class Handler {
    execute({ constructor: { name } }: object) {
      happened.push(`${name} ran`);
      return Promise.resolve(written);
    }
  }
  return { provide: (command as { name: string }).name, useClass: Handler };
};
const commandIds = () => happened.map((command) => (command as Agree).envelope.commandId);

let gateway: Gateway;
beforeEach(async () => {
  happened.length = 0;
  gateway = await trialGateway(
    [AgreeHandler, GuessHandler, LongWorkHandler, ...[Work, WorkTogether, Stay, OwnAnswer].map(ran)],
    happened,
  );
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

it('is rehearsed: decided as it would be, with nothing on record but who was refused', async () => {
  await gateway.rehearse(Agree, { to: 'x' }, sender({ ifMatch: 3 }));
  expect(happened).toEqual([
    { data: { to: 'x' }, envelope: expect.objectContaining({ ifMatch: 3, isRehearsed: true }) },
  ]);
  happened.length = 0;
  await gateway.rehearse(Work, { childId: 'mine' }, sender());
  expect(happened).toEqual(['Work ran']);
  happened.length = 0;
  const auditor = { ...officer, role: 'auditor' };
  await expect(gateway.rehearse(Work, { childId: 'mine' }, sender({ actor: auditor }))).rejects.toThrow('Your role');
  expect(happened).toEqual([{ ...access('refused', 'Work', ['mine']), actor: auditor }]);
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

it('is refused, and that is on record, when the role or the table does not know it', async () => {
  const auditor = { ...officer, role: 'auditor' };
  const by = sender({ actor: auditor });
  await expect(gateway.send(Agree, { to: 'x' }, by)).rejects.toThrow('Your role');
  await expect(gateway.send(Work, { childId: 'mine' }, by)).rejects.toThrow('Your role');
  await expect(gateway.send(NobodyMay, {}, sender())).rejects.toThrow('Your role');
  expect(happened).toEqual([
    { ...access('refused', 'Agree', []), actor: auditor },
    { ...access('refused', 'Work', ['mine']), actor: auditor },
    access('refused', 'NobodyMay', []),
  ]);
});

it('on a record is on record before it is done; beyond one’s scope for a reason only', async () => {
  await gateway.send(Work, { childId: 'mine' }, sender());
  await expect(gateway.send(Work, { childId: 'theirs' }, sender())).rejects.toMatchObject({ name: 'ReasonRequired' });
  await gateway.send(Work, { childId: 'theirs' }, sender({ reason: 'Cover for Tom' }));
  expect(happened).toEqual([
    ...[access('opened', 'Work', ['mine']), 'Work ran'],
    access('asked-why', 'Work', ['theirs']),
    ...[access('opened', 'Work', ['theirs'], 'Cover for Tom'), 'Work ran'],
  ]);
});

it('that is no fact of a record is run for whose role may, under an id of its own', async () => {
  const request = { method: 'POST', path: '/lists/1/files', idempotencyKey: 'k', reason: 'for the meeting' };
  await expect(gateway.run(LongWork, { list: '1' }, sender(request))).resolves.toBe('begun');
  const envelope = {
    ...{ id: derivedId('o1', 'POST', '/lists/1/files', 'k'), actor: officer, correlationId: 'c1', receivedAt: now },
    ...{ reason: 'for the meeting', reach: { everything: true } },
  };
  expect(happened).toEqual([{ data: { list: '1' }, envelope }]);
  const actor = { ...officer, role: 'auditor' };
  await expect(gateway.run(LongWork, { list: '1' }, sender({ actor }))).rejects.toThrow('Your role');
  expect(happened.slice(1)).toEqual([{ ...access('refused', 'LongWork', []), actor }]);
});

it('stays within a scope that no reason widens', async () => {
  const reason = 'I would like to';
  await expect(gateway.send(Stay, { childId: 'theirs' }, sender({ reason }))).rejects.toThrow('Another team’s.');
  await expect(gateway.send(Stay, {}, sender({ reason }))).rejects.toThrow('does not say whose record');
  expect(happened).toEqual([access('refused', 'Stay', ['theirs'], reason), access('refused', 'Stay', [], reason)]);
});

it('on many records is refused for one of them, and when a row does not say whose it is', async () => {
  const rows = (...children: (string | null)[]) => ({ rows: children.map((childId) => (childId ? { childId } : {})) });
  await gateway.send(WorkTogether, rows('mine', 'mine-too', 'mine'), sender());
  await expect(gateway.send(WorkTogether, rows('mine', 'theirs'), sender())).rejects.toThrow('outside your service');
  await expect(gateway.send(WorkTogether, rows('mine', null), sender())).rejects.toThrow('does not say whose record');
  await expect(gateway.send(WorkTogether, rows('mine', 'nobody'), sender())).rejects.toThrow('no such record');
  expect(happened).toEqual([
    ...[access('opened', 'WorkTogether', ['mine', 'mine-too']), 'WorkTogether ran'],
    access('asked-why', 'WorkTogether', ['mine', 'theirs']),
    access('refused', 'WorkTogether', []),
  ]);
});

it('of an organisation is on what it was asked, and in its own name', async () => {
  const by = sender({ actor: provider });
  await gateway.send(OwnAnswer, { referralId: 'asked' }, by);
  await gateway.send(OwnAnswer, { referralId: 'asked', providerId: 'v1' }, by);
  const other = gateway.send(OwnAnswer, { referralId: 'asked', providerId: 'v2' }, by);
  await expect(other).rejects.toThrow('For itself only.');
  await expect(gateway.send(OwnAnswer, { referralId: 'mine' }, by)).rejects.toThrow('For itself only.');
  const nowhere = sender({ actor: { ...provider, organisation: null } });
  await expect(gateway.send(OwnAnswer, { referralId: 'asked' }, nowhere)).rejects.toThrow('For itself only.');
});

it('of a process is done on whatever it reacts to, and told by its events alone', async () => {
  const actor = { ...officer, role: 'process:trial', team: null };
  await gateway.send(Work, { childId: 'not in the view yet' }, sender({ actor }));
  expect(happened).toEqual(['Work ran']);
});

it('that hits upon what is withheld of a child leaves that it was tried, also where it is rehearsed', async () => {
  const tried = access('tried', 'Guess', ['mine']);
  await expect(gateway.rehearse(Guess, { childId: 'mine' }, sender())).rejects.toThrow('It is so.');
  expect(happened).toEqual([tried]);
  // No kind of reason hides it from those who see who looked.
  const why = { reason: 'The police ask', reasonKind: 'police' };
  await expect(gateway.send(Guess, { childId: 'mine' }, sender(why))).rejects.toThrow('It is so.');
  expect(happened.at(-1)).toEqual(tried);
});

it.each<readonly [May, typeof Work | typeof Stay | typeof OwnAnswer, object]>([
  ['yes', Work, { childId: 'mine' }],
  ['with-reason', Work, { childId: 'theirs' }],
  ['no', Stay, { childId: 'theirs' }],
  ['no', OwnAnswer, { referralId: 'asked' }],
  ['no', Work, { childId: 'nobody' }],
])('may beforehand be asked about: %s', async (may, command, data) => {
  expect(await gateway.mayDo(command, data, sender())).toBe(may);
  expect(happened).toEqual([]);
});

it('may beforehand be asked about many at one look, each of its own record', async () => {
  const may = gateway.mayDoAtOneLook(sender());
  const asked = ['mine', 'theirs', 'nobody', 'theirs', 'mine'].map((childId) => may(Work, { childId }));
  expect(await Promise.all(asked)).toEqual(['yes', 'with-reason', 'no', 'with-reason', 'yes']);
});

describe('by whoever is barred from the child', () => {
  const barredSender = (more: object = {}) => sender({ actor: barredOfficer, ...more });
  const nothing = { name: 'NotFound', message: 'There is no such record.' };

  it('is told what is told of a record that there is not, whatever the reason, and leaves an entry', async () => {
    for (const data of [{ childId: 'mine' }, { childId: 'mine', referralId: 'asked' }]) {
      happened.length = 0;
      await expect(gateway.send(Work, data, barredSender({ reason: 'for the meeting' }))).rejects.toMatchObject(
        nothing,
      );
      expect(happened).toEqual([{ ...access('refused', 'Work', ['mine'], 'for the meeting'), actor: barredOfficer }]);
    }
    await expect(gateway.send(Work, { childId: 'nowhere' }, barredSender())).rejects.toMatchObject(nothing);
  });

  it('is not offered', async () => {
    expect(await gateway.mayDo(Work, { childId: 'mine' }, barredSender())).toBe('no');
    expect(await gateway.mayDoAtOneLook(barredSender())(Work, { childId: 'mine' })).toBe('no');
    expect(await gateway.mayDo(Work, { childId: 'mine-too' }, barredSender())).toBe('yes');
  });
});
