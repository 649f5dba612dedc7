import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AllocateOfficer, childRecord, ChildNames, RegisterChild, type ChildIndex } from '#contexts/children';
import {
  ExportCaseload,
  FindCaseload,
  MOST_AT_ONCE,
  oversight,
  type CaseloadAsked,
  type ExportAsked,
} from '#contexts/oversight';
import { dueList } from '#platform/deadlines';
import { derivedId } from '#platform/event-sourcing';
import { Gateway, type Sender } from '#platform/gateway';
import { DevelopmentSignIn } from '#platform/identity';
import {
  MAX_COUNT,
  type Collection,
  type Counting,
  type FieldValue,
  type Query,
  type Upsert,
  type View,
} from '#platform/read-models';
import { SqliteReadModels } from '#sqlite/read-models';
import { deadlines } from '../../apps/server/src/composition/all-contexts.ts';
import { Service } from '../harness/service.ts';
import { senOfficer } from '../harness/the-people.ts';

const [MINE, ALL] = [1000, MAX_COUNT];
const isMine = (n: number): boolean => n % 7 === 0 && n < 7 * MINE;

const actor = { ...senOfficer, onBehalfOf: null };
const sender: Sender = { actor, correlationId: derivedId('proof') };
const at = '2026-01-12T09:00:00.000Z' as const;

const recordScopes = oversight.views.find(({ collection }) => collection.view === 'record-scopes')!;

let service: Service, gateway: Gateway;

/** Names that meet and differ, as names do. */
const identityOf = (n: number) => ({
  givenNames: `${['Ama', 'Ben', 'Zoë', 'Cai'][n % 4]} ${n.toString(36)}`,
  familyName: ['Okonkwo', 'Ash-Lane', 'Éluard', 'O’Neil', 'Smith'][n % 5]!,
  dateOfBirth: '2011-03-14' as const,
});

const registers = async (n: number): Promise<string> =>
  (
    await gateway.send(
      RegisterChild,
      {
        schoolUrn: 110_001 + (n % 40),
        owningService: 'sen',
        upn: null,
        address: null,
        contact: null,
        ...identityOf(n),
      },
      { ...sender, commandId: derivedId('registers', n) },
    )
  ).id;

/** Laid as their like stands: a child that was registered, and one that was allocated, ten thousand times with other ids. */
async function laid(view: View, like: (n: number) => string, ids: readonly string[], change: (n: number) => object) {
  const { views } = service.server.stores;
  const collection = view.collection as Collection;
  const { generation, checkpoint } = (await views.generations(collection)).find(({ live }) => live)!;
  const upserts: Upsert[] = [];
  for (const [n, id] of ids.entries()) {
    const { text, position } = (await views.load(collection, generation, [like(n)])).get(like(n))!;
    const document = { ...JSON.parse(text!.replaceAll(like(n), id)), ...change(n) } as Record<string, FieldValue>;
    const fields = Object.fromEntries(Object.keys(collection.fields).map((field) => [field, document[field]!]));
    upserts.push({ id, text: JSON.stringify(document), position: position!, fields });
  }
  const nothingElse = { deletes: [], released: [], queue: [], stop: null, goLive: false };
  const batch = { collection, generation, from: checkpoint, to: checkpoint, upserts, ...nothingElse };
  expect(await views.write([batch])).toEqual([undefined]);
}

beforeAll(async () => {
  service = await Service.startedAt(at);
  gateway = service.server.app.get(Gateway);
  const [mine, others] = [await registers(0), await registers(1)];
  const from = '2026-01-12' as const;
  await gateway.send(AllocateOfficer, { childId: mine, officerId: senOfficer.id, from }, sender);
  await service.drained();
  const like = (n: number) => (isMine(n) ? mine : others);
  const ids = Array.from({ length: ALL }, (_, n) => (n < 2 ? like(n) : derivedId('laid', n)));
  await laid(childRecord as View, like, ids, (n) => ({ rolls: [String(110_001 + (n % 40))] }));
  await laid(recordScopes as View, like, ids, () => ({}));
  const { index } = (service.server.app.get(ChildNames) as unknown as { search: { index: ChildIndex } }).search;
  for (const [n, childId] of ids.entries()) index.put({ childId, services: ['sen'], upn: null, ...identityOf(n) });
}, 120_000);
afterAll(async () => {
  jest.restoreAllMocks();
  await service.end();
});

/** Whatever is read while something is done: rows by view, ids, key look-ups, events. */
async function counted<T>(task: () => Promise<T>) {
  const { views, keys, events } = service.server.stores;
  const read: Record<string, number> = { ids: 0, keys: 0, events: 0 };
  const asked: [Collection, Query | Counting][] = [];
  const add = (what: string, n: number) => (read[what] = (read[what] ?? 0) + n);
  // The due list is kept by itself from the open facts of each deadline, whoever lists what.
  const kept = new Set([dueList.view, ...deadlines.map((each) => each.view.collection.view)]);
  const isListed = ({ view }: Collection) => !kept.has(view);
  const spies = [
    jest.spyOn(views, 'find').mockImplementation(async (collection, query) => {
      const page = await SqliteReadModels.prototype.find.call(views, collection as never, query as never);
      if (isListed(collection as Collection)) {
        asked.push([collection as Collection, query as Query]);
        add(collection.view, page.rows.length);
      }
      return page as never;
    }),
    jest.spyOn(views, 'getMany').mockImplementation(async (collection, ids) => {
      const rows = await SqliteReadModels.prototype.getMany.call(views, collection as never, ids);
      if (isListed(collection as Collection)) add(collection.view, rows.size);
      return rows as never;
    }),
    jest.spyOn(views, 'ids').mockImplementation(async (collection, counting) => {
      asked.push([collection as Collection, counting as Counting]);
      const found = await SqliteReadModels.prototype.ids.call(views, collection as never, counting as never);
      add('ids', found.ids.length);
      return found;
    }),
    jest.spyOn(keys, 'find').mockImplementation(async (kids) => {
      add('keys', kids.length);
      return new Map();
    }),
    ...(['readStream', 'readAll'] as const).map((method) =>
      jest.spyOn(events, method).mockImplementation(() => {
        add('events', 1);
        throw new Error('A list reads no events.');
      }),
    ),
  ];
  try {
    return { answer: await task(), read, asked };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

const store = () => service.server.stores.views as SqliteReadModels;

const listed = (asked: Partial<CaseloadAsked> = {}) =>
  gateway.ask(
    FindCaseload,
    { whose: 'service', sort: 'name', direction: 'asc', school: null, cursor: null, ...asked },
    sender,
  );

/** Through a table without an index, or through all of one: `json_each` unpacks a short list of ids. */
const looksThrough = (steps: readonly string[]) =>
  steps.filter((step) => /^SCAN (?!\w+ USING (?:COVERING )?INDEX|json_each|\(subquery)/.test(step));

/** Who asks is looked up among the barred, and the officers of a page among the people: in this service none stands in either. */
const NOBODY = { 'barred-people': 0, 'register-of-people': 0 };

const lists = [
  ['mine', MINE],
  ['service', ALL],
] as const;

describe.each(lists)('A caseload (%s) of %i children', (whose, total) => {
  it.each(['name', 'changed', 'registered'] as const)(
    'sorted by %s reads the rows of its page, opens nothing, and goes by indexes',
    async (sort) => {
      for (const direction of ['asc', 'desc'] as const) {
        const { answer, read, asked } = await counted(() => listed({ whose, sort, direction }));
        expect(answer).toMatchObject({ count: { rows: total, more: false }, tooMany: false, unlisted: 0 });
        expect(answer.items).toHaveLength(50);
        // Each is asked of record-scopes twice: which to show, and, by the gateway, whether it may leave; none is closed.
        expect(read).toEqual({
          ...{ ids: sort === 'name' ? total : 0, keys: 0, events: 0 },
          ...{ 'child-record': 50, 'record-scopes': 100 },
          ...NOBODY,
        });
        for (const [collection, query] of asked) {
          const steps = await store().stepsOf(collection, query);
          expect(looksThrough(steps)).toEqual([]);
          // Which of the page's records are closed is asked of those alone.
          const isOfPage = JSON.stringify(query).includes('"childId":{"in"');
          if (isOfPage) expect(steps[0]).toMatch(/^SEARCH view_record_scopes_\w+ USING INDEX \w+ \(f_childId=\?\)/);
          if (isOfPage) continue;
          expect(steps).toContainEqual(
            expect.stringMatching(/^SEARCH h (?:EXISTS )?USING (?:PRIMARY KEY|COVERING INDEX view_record_scopes_)/),
          );
          // A list that very many stand in is walked in its order: nothing is sorted for the sake of one page.
          if (total === ALL) expect(steps.join('; ')).not.toContain('TEMP B-TREE');
        }
      }
    },
  );

  it('is turned through by name to the last page, each child once, in order', async () => {
    const seen: string[] = [];
    for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
      const page: Awaited<ReturnType<typeof listed>> = await listed({ whose, cursor });
      seen.push(
        ...page.items.map(({ identity, childId }) => `${identity!.familyName}|${identity!.givenNames}|${childId}`),
      );
      cursor = page.next;
    }
    expect(new Set(seen).size).toBe(total);
    const families = seen.map((each) => each.split('|')[0]!);
    expect([...new Set(families)]).toEqual(['Ash-Lane', 'Éluard', 'Okonkwo', 'O’Neil', 'Smith']);
    expect(families).toEqual([...families].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
  });

  it('leaves as a file a hundred at a time, each page recorded with its purpose, and others are served between', async () => {
    const { accessJournal } = service.server.stores.operations;
    const record = jest.spyOn(accessJournal, 'record');
    let between = 0;
    let going = true;
    const others = (async () => {
      for (; going; between++) await new Promise((resolve) => setImmediate(resolve));
    })();
    const { read } = await counted(async () => {
      const asked: ExportAsked = { whose, school: null, atOnce: false };
      let left = 0;
      for await (const page of gateway.askInPages(ExportCaseload, asked, { ...sender, reason: 'Plan the term' })) {
        expect(page.items).toHaveLength(100);
        expect(record).toHaveBeenCalledTimes((left += 100));
      }
      expect(left).toBe(total);
    });
    going = false;
    await others;
    const entries = record.mock.calls.map(([entry]) => entry);
    expect(entries.filter(({ reason, action }) => action === 'ExportCaseload' && reason !== null)).toHaveLength(total);
    record.mockRestore();
    expect(between).toBeGreaterThanOrEqual(total / 100);
    expect(read).toMatchObject({ ids: total, events: 0, 'child-record': total });
  });
});

describe('A list of more children than a request takes out at once', () => {
  const taken = (more: string) => service.as(senOfficer).get(`/caseload-files?${more}`, { reason: 'Plan the term' });

  it('is refused to a program, which is told what to ask for, and given of one school where that has fewer', async () => {
    for (const more of ['whose=service', 'whose=mine', 'whose=service&school=110001'])
      expect((await taken(more)).problem).toMatchObject({
        ...{ status: 409, code: 'too-long-at-once', detail: expect.stringContaining('Have the file made') },
      });
    const { status, text } = await taken('whose=mine&school=110001');
    expect([status, text.split('\r\n').length - 2 <= MOST_AT_ONCE]).toEqual([200, true]);
  });

  it('is made meanwhile for an officer, who is led to where it will be', async () => {
    const cookie = `throughline-sign-in=${await service.server.app.get(DevelopmentSignIn).tokenFor(senOfficer.id)}`;
    const form = { whose: 'service', school: '', 'column-family-name': 'yes', purpose: 'Plan the term' };
    const payload = new URLSearchParams(form).toString();
    const headers = { cookie, origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await service.server.app.inject({ method: 'POST', url: '/caseload/file', payload, headers });
    expect([answer.statusCode, answer.headers['location']]).toEqual([
      303,
      expect.stringMatching(/^\/longer-work\/[0-9a-f-]{36}$/),
    ]);
    await service.as(senOfficer).post(`/jobs/${String(answer.headers['location']).split('/').at(-1)}/stops`, {});
  });
});

const ORDER = ['Ash-Lane', 'Éluard', 'Okonkwo', 'O’Neil', 'Smith'];

describe('One child more than are put in the order of names', () => {
  beforeAll(async () => {
    await registers(ALL);
    await service.drained();
  });

  it('is said, and nobody is listed or opened until fewer are asked for', async () => {
    const { answer, read } = await counted(() => listed());
    expect(answer).toMatchObject({ items: [], tooMany: true, count: { rows: ALL, more: true } });
    expect(read).toEqual({ ids: ALL, keys: 0, events: 0, 'barred-people': 0 });
    expect(await listed({ school: 110_001 })).toMatchObject({ tooMany: false, count: { rows: 251, more: false } });
    expect(await listed({ sort: 'registered' })).toMatchObject({ tooMany: false, count: { rows: ALL, more: true } });
  });

  it('leaves as a file all the same, in the order in which they were put on record', async () => {
    let children = 0;
    const asked: ExportAsked = { whose: 'service', school: null, atOnce: false };
    for await (const page of gateway.askInPages(ExportCaseload, asked, { ...sender, reason: 'Plan the term' }))
      children += page.items.length;
    expect(children).toBe(ALL + 1);
  });
});
