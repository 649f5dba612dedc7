import { QueryHandler } from '@nestjs/cqrs';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { allow, opens, opensNobody, Query, type Gateway } from '../index.ts';
import { access, officer, position, sender, trialGateway } from '../testing/trial-gateway.ts';

const happened: unknown[] = [];

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

const rows: Row[] = [];
@QueryHandler(Children)
class ChildrenHandler {
  execute() {
    happened.push('ran');
    return Promise.resolve(rows);
  }
}
class Export extends Query<object, readonly string[]> {
  static readonly views = ['children'];
  static readonly policy = allow('sen-officer');
  static readonly audit = opens<object, readonly string[]>((page) => page);
}
@QueryHandler(Export)
class ExportHandler {
  async execute() {
    return (async function* () {
      yield ['k1', 'k2'];
      happened.push('second page read');
      yield ['k3'];
    })();
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

let gateway: Gateway;
beforeEach(async () => {
  happened.length = 0;
  rows.splice(0, rows.length, { child: 'k1', team: 'sen' }, { child: 'k2', team: 'sen' });
  gateway = await trialGateway([ChildrenHandler, ExportHandler, CodesHandler, UnauditedHandler], happened);
});

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

describe('an answer in pages', () => {
  it('is recorded page by page, each before it leaves', async () => {
    for await (const page of gateway.askInPages(Export, {}, sender({ after: position }))) happened.push(page);
    expect(happened).toEqual([
      [['children'], position],
      ...[access('opened', 'Export', ['k1', 'k2']), ['k1', 'k2'], 'second page read'],
      ...[access('opened', 'Export', ['k3']), ['k3']],
    ]);
  });

  it('is refused before its first page', async () => {
    const actor = { ...officer, role: 'auditor' };
    await expect(gateway.askInPages(Export, {}, sender({ actor })).next()).rejects.toThrow('Your role');
    expect(happened).toEqual([{ ...access('refused', 'Export', []), actor }]);
  });
});
