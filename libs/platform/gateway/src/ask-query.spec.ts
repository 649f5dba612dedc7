import { createHash } from 'node:crypto';
import { QueryHandler } from '@nestjs/cqrs';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { NotAllowed, opens, opensNobody, Query, type Gateway } from './index.ts';
import { access, barredOfficer, officer, position, provider, sender, trialGateway } from './testing/trial-gateway.ts';

const happened: unknown[] = [];

class Child extends Query<{ childId: string }, string> {
  static readonly views = ['children'];
  static readonly act = 'casework';
  static readonly audit = opens<{ childId: string }, string>((child) => [child]);
}
class Children extends Query<object, readonly string[]> {
  static readonly views = ['children'];
  static readonly act = 'casework';
  static readonly audit = opens<object, readonly string[]>((children) => children);
}
class Part extends Query<{ referralId: string }, string> {
  static readonly views = [];
  static readonly act = 'answer';
  static readonly audit = opens<{ referralId: string }, string>((_, __, named) => named);
}
class Codes extends Query<object, string> {
  static readonly views = [];
  static readonly act = 'create';
  static readonly audit = opensNobody('a list of codes');
}
class Unaudited extends Query<object, string> {
  static readonly views = [];
  static readonly act = 'create';
}
class Export extends Query<object, readonly string[]> {
  static readonly leaves = 'file';
  static readonly views = ['children'];
  static readonly act = 'casework';
  static readonly audit = opens<object, readonly string[]>((page) => page);
}

@QueryHandler(Child)
class ChildHandler {
  async execute({ data: { childId } }: Child) {
    happened.push('ran');
    return childId;
  }
}
let isOver = false;
@QueryHandler(Part)
class PartHandler {
  async execute() {
    if (isOver) throw new NotAllowed('Part', 'It is over.');
    return 'nothing that says whose';
  }
}
let listed: readonly string[] = [];
@QueryHandler(Children)
class ChildrenHandler {
  async execute({ envelope: { reach } }: Children) {
    happened.push(reach);
    return listed;
  }
}
let pages: readonly (readonly string[])[] = [];
@QueryHandler(Export)
class ExportHandler {
  async execute() {
    return (async function* () {
      for (const page of pages) yield page;
      if (isOver) throw new NotAllowed('Export', 'It is over.');
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
  listed = [];
  pages = [];
  isOver = false;
  const handlers = [ChildHandler, PartHandler, ChildrenHandler, ExportHandler, CodesHandler, UnauditedHandler];
  gateway = await trialGateway(handlers, happened);
});

describe('a record', () => {
  it('waits for its views, is read, and its opening is recorded before it is answered', async () => {
    await expect(gateway.ask(Child, { childId: 'mine' }, sender({ after: position }))).resolves.toBe('mine');
    expect(happened).toEqual([[['children'], position], 'ran', access('opened', 'Child', ['mine'])]);
  });

  it('is not answered when its opening cannot be recorded', async () => {
    const failing = { record: () => Promise.reject(new Error('disk full')) };
    Object.assign((gateway as unknown as { doorkeeper: object }).doorkeeper, { accessLog: failing });
    await expect(gateway.ask(Child, { childId: 'mine' }, sender())).rejects.toThrow('disk full');
  });

  it('is neither waited for nor read by whose role may not, and that is on record', async () => {
    const actor = { ...officer, role: 'auditor' };
    await expect(gateway.ask(Child, { childId: 'mine' }, sender({ actor, after: position }))).rejects.toThrow('role');
    expect(happened).toEqual([{ ...access('refused', 'Child', ['mine']), actor }]);
  });

  it('beyond one’s scope is read for a reason only, and nothing of it before', async () => {
    const ask = (reason?: string) => gateway.ask(Child, { childId: 'theirs' }, sender(reason ? { reason } : {}));
    await expect(ask()).rejects.toMatchObject({ name: 'ReasonRequired' });
    await expect(ask(' \u200b\u3164x')).rejects.toMatchObject({ name: 'ReasonRequired' });
    await expect(ask('Cover for a colleague')).resolves.toBe('theirs');
    expect(happened).toEqual([
      access('asked-why', 'Child', ['theirs']),
      access('asked-why', 'Child', ['theirs'], ' \u200b\u3164x'),
      'ran',
      access('opened', 'Child', ['theirs'], 'Cover for a colleague'),
    ]);
  });

  it('that nobody keeps is not found, and not looked for further', async () => {
    await expect(gateway.ask(Child, { childId: 'nobody' }, sender())).rejects.toMatchObject({ name: 'NotFound' });
    expect(happened).toEqual([]);
  });
});

describe('a part of a record, of which the answer does not say whose', () => {
  const ask = () => gateway.ask(Part, { referralId: 'asked' }, sender({ actor: provider }));

  it('is recorded as an opening of the record that it was let in for', async () => {
    await expect(ask()).resolves.toContain('nothing');
    expect(happened).toEqual([{ ...access('opened', 'Part', ['mine']), actor: provider }]);
  });

  it('is refused by its handler where the record itself says so, and that is on record', async () => {
    isOver = true;
    await expect(ask()).rejects.toThrow('It is over.');
    expect(happened).toEqual([{ ...access('refused', 'Part', ['mine']), actor: provider }]);
  });
});

describe('a list', () => {
  it('is told how far it may reach, and is recorded as one entry that names every child shown', async () => {
    listed = ['mine', 'mine-too'];
    await expect(gateway.ask(Children, {}, sender())).resolves.toEqual(listed);
    expect(happened).toEqual([
      { everything: false, kind: 'teams', holder: 'sen' },
      access('opened', 'Children', ['mine', 'mine-too']),
    ]);
  });

  it('does not leave where its handler hid too little', async () => {
    listed = ['mine', 'theirs', 'nobody'];
    await expect(gateway.ask(Children, {}, sender())).rejects.toMatchObject({ name: 'NotAllowed' });
    expect(happened.slice(1)).toEqual([access('refused', 'Children', ['theirs', 'nobody'])]);
  });

  it('hides whom the asker is barred from, and does not leave where its handler does not', async () => {
    const barred = sender({ actor: barredOfficer });
    listed = ['mine-too'];
    await expect(gateway.ask(Children, {}, barred)).resolves.toEqual(listed);
    expect(happened[0]).toEqual({ everything: false, kind: 'teams', holder: 'sen', barredFrom: ['mine'] });
    listed = ['mine', 'mine-too'];
    await expect(gateway.ask(Children, {}, barred)).rejects.toMatchObject({ name: 'NotAllowed' });
    expect(happened.at(-1)).toEqual({ ...access('refused', 'Children', ['mine']), actor: barredOfficer });
  });

  it('of which nothing is the asker’s own needs a reason, and then reaches as far as that goes', async () => {
    const actor = { ...officer, team: null };
    await expect(gateway.ask(Children, {}, sender({ actor }))).rejects.toMatchObject({ name: 'ReasonRequired' });
    listed = ['theirs'];
    await gateway.ask(Children, {}, sender({ actor, reason: 'the yearly audit' }));
    expect(happened).toContainEqual({ everything: true });
  });

  it('leaves no entry when it opens nobody', async () => {
    await expect(gateway.ask(Codes, {}, sender())).resolves.toBe('codes');
    await expect(gateway.ask(Children, {}, sender())).resolves.toEqual([]);
    expect(happened).toHaveLength(1);
  });
});

it('without an audit mapping does not run', async () => {
  const unaudited = Unaudited as unknown as typeof Codes;
  await expect(gateway.ask(unaudited, {}, sender())).rejects.toThrow('does not say whose records');
  expect(happened).toEqual([]);
});

describe('an answer in pages', () => {
  it('is recorded page by page, each before it leaves, up to one that reaches too far', async () => {
    pages = [['mine'], ['mine-too'], ['theirs']];
    const read = async () => {
      for await (const page of gateway.askInPages(Export, {}, sender({ after: position }))) happened.push(page);
    };
    await expect(read()).rejects.toMatchObject({ name: 'NotAllowed' });
    expect(happened).toEqual([
      [['children'], position],
      ...[access('opened', 'Export', ['mine']), ['mine']],
      ...[access('opened', 'Export', ['mine-too']), ['mine-too']],
      access('refused', 'Export', ['theirs']),
    ]);
  });

  it('is on record as refused once its handler refuses the rest', async () => {
    [isOver, pages] = [true, [['mine']]];
    const pagesRead = gateway.askInPages(Export, {}, sender());
    await pagesRead.next();
    await expect(pagesRead.next()).rejects.toThrow('It is over.');
    expect(happened).toEqual([access('opened', 'Export', ['mine']), access('refused', 'Export', [])]);
  });

  it('is refused before its first page', async () => {
    const actor = { ...officer, role: 'auditor' };
    await expect(gateway.askInPages(Export, {}, sender({ actor })).next()).rejects.toThrow('Your role');
    expect(happened).toEqual([{ ...access('refused', 'Export', []), actor }]);
  });
});

describe('what is taken out', () => {
  const file = (of: readonly (readonly string[])[], columns = ['name']) => ({
    columns,
    parts: () => of.map((page) => ({ text: page.join(), children: page.length })),
  });
  const takeOut = (made = file, more = {}) => gateway.takeOut(Export, {}, sender(more), (of) => made(of));

  it('is on record child by child, then as a whole, with the digest of what leaves', async () => {
    pages = [['mine'], ['mine-too']];
    const taken = await takeOut();
    const whole = await taken.whole();
    expect(whole).toBe('minemine-too');
    const digest = createHash('sha256').update(whole).digest('hex');
    const left = { as: 'file', columns: ['name'], count: 2, digest };
    expect(happened).toEqual([
      access('opened', 'Export', ['mine', 'mine-too']),
      { ...access('opened', 'Export', []), left },
    ]);
    expect(taken.left).toEqual(left);
  });

  it('of one child is one entry of that child', async () => {
    pages = [['mine'], ['mine']];
    await takeOut();
    expect(happened).toEqual([
      expect.objectContaining({ children: ['mine'], left: expect.objectContaining({ count: 2 }) }),
    ]);
  });

  it('is on record for what was said when it was asked for', async () => {
    pages = [['mine']];
    await gateway.takeOut(Export, {}, sender(), (of) => ({ ...file(of), reason: 'The visits' }));
    expect(happened).toEqual([expect.objectContaining({ reason: 'The visits' })]);
  });

  it('that reaches too far does not leave, and is on record as refused alone', async () => {
    pages = [['mine'], ['theirs']];
    await expect(takeOut()).rejects.toMatchObject({ name: 'NotAllowed' });
    expect(happened).toEqual([access('refused', 'Export', ['theirs'])]);
  });

  it('breaks off before its end where it is no more what was put on record', async () => {
    pages = [['mine'], ['mine-too']];
    let reads = 0;
    const taken = await takeOut((of) => ({
      ...file(of),
      parts: () => [
        { text: 'a', children: 1 },
        { text: reads++ === 0 ? 'b' : 'erased', children: 1 },
      ],
    }));
    const sent: (string | Uint8Array)[] = [];
    await expect(
      (async () => {
        for await (const text of taken.texts()) sent.push(text);
      })(),
    ).rejects.toThrow('changed meanwhile');
    expect(sent).toEqual(['a']);
  });
});
