import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aboutAlike, RegisterChild } from '#contexts/children';
import { derivedId } from '#platform/event-sourcing';
import { Gateway } from '#platform/gateway';
import { alikeChild } from '../harness/alike-child.ts';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { apLead, exclusionsOfficer, senOfficer, teamManager } from '../harness/the-people.ts';

/** Records that are alike, from their being found to somebody’s saying that they are of two children. */
let service: Service;
let [first, second] = ['', ''];
beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  first = (await service.as(senOfficer).post('/children', paperwork.child)).written.id;
  second = await alikeChild(service, first);
  for (const child of [first, second])
    await service
      .as(senOfficer)
      .post(`/children/${child}/allocated-officers`, { officerId: senOfficer.id, from: '2026-01-12' })
      .then(({ written }) => written);
  await service.drained();
}, 60_000);
afterAll(() => service.end());

const officer = () => service.as(senOfficer);
type Alike = Readonly<{ possibleDuplicates: readonly string[]; toldApart: readonly string[] }>;
const alikeOf = async (child: string, by = senOfficer) => {
  const why = by === senOfficer ? {} : { reason: 'Cover for a teamManager' };
  const { possibleDuplicates, toldApart } = await service.as(by).read<Alike>(`/children/${child}`, why);
  return { possibleDuplicates, toldApart };
};
const judge = (child: string, other: string, as: string, by = senOfficer, extras = {}) =>
  service.as(by).post(`/children/${child}/possible-duplicates/${other}/judgements`, { as, because: 'Twins' }, extras);
const page = async (path: string, by = senOfficer) => (await service.as(by).get(path)).text;
const listed = async (by = senOfficer) => {
  await service.drained();
  const { items } = await service
    .as(by)
    .read<{ items: { childId: string }[] }>('/due-items?what=duplicates&by=2026-12-31&whose=service');
  return items.map(({ childId }) => childId).toSorted();
};

describe('Two records that are alike', () => {
  it('stand on the work list of whoever has them, and lead to both, side by side', async () => {
    expect(await listed()).toEqual([first, second].toSorted());
    expect(await page('/due')).toContain('Look whether another record is of this child');
    const overview = await page(`/line/${first}/overview`);
    expect(overview).toContain('May be on record twice');
    expect(overview).toContain(`href="/line/${first}/possible-duplicates"`);
    const beside = await page(`/line/${first}/possible-duplicates`);
    expect(beside).toContain('Is this child on record twice?');
    expect(beside).toContain(`href="/line/${first}/possible-duplicates/${second}/two-children"`);
  });

  it('are told apart on both, with the same words, and stand on no list and wear no mark any more', async () => {
    await judge(first, second, 'two-children').then(({ written }) => written);
    expect([await alikeOf(first), await alikeOf(second)]).toEqual([
      { possibleDuplicates: [], toldApart: [second] },
      { possibleDuplicates: [], toldApart: [first] },
    ]);
    for (const child of [first, second]) {
      const line = await page(`/line/${child}`);
      expect(line).toContain('Said to be two children');
      expect(line).not.toContain('May be the same child');
      expect(await page(`/line/${child}/overview`)).not.toContain('May be on record twice');
    }
    expect(await listed()).toEqual([]);
  });

  it('lead from each page that names the other to where it opens, and say so of a brother or sister', async () => {
    await officer()
      .post(`/children/${first}/siblings`, { siblingId: second, kind: 'full', linked: true, from: '2026-01-05' })
      .then(({ written }) => written);
    await service.drained();
    const named = (await service.recorded()).filter(
      ({ type, about }) => about.childId === first && /^(PossibleDuplicates|SiblingChanged)/.test(type),
    );
    expect(named.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['PossibleDuplicatesFound', 'PossibleDuplicatesJudged', 'SiblingChanged']),
    );
    const entries = named.map(({ id }) => `/line/${first}/entries/${id}`);
    const today = ['as-at', 'known-on'].map((of) => `${of}-day=12&${of}-month=1&${of}-year=2026`).join('&');
    const readings = `/line/${first}/two-readings?${today}`;
    for (const at of [...entries, readings, `/line/${first}`]) {
      const read = await page(at);
      expect([at, read.includes('not open to you')]).toEqual([at, false]);
      if (at !== readings) expect([at, read.includes(`href="/line/${second}"`)]).toEqual([at, true]);
    }
  });

  it('are asked about no more, whatever is put right of them', async () => {
    const correction = { familyName: 'Okonkwo Lane', reason: 'Written without the hyphen' };
    await officer()
      .post(`/children/${first}/identity/corrections`, correction)
      .then(({ written }) => written);
    await service.drained();
    expect([await alikeOf(first), await listed()]).toEqual([{ possibleDuplicates: [], toldApart: [second] }, []]);
  });

  it('may be doubted from the other record, and are work again of whoever has either', async () => {
    await judge(second, first, 'perhaps-one').then(({ written }) => written);
    expect([await alikeOf(first), await alikeOf(second)]).toEqual([
      { possibleDuplicates: [second], toldApart: [] },
      { possibleDuplicates: [first], toldApart: [] },
    ]);
    expect(await listed()).toEqual([first, second].toSorted());
  });
});

describe('A child registered by whoever says that those who are alike are others', () => {
  it('is told apart from none of them: whoever may open both looks, since whoever registers may have seen neither', async () => {
    const { onRollFrom: _, ...child } = paperwork.child;
    const alike = [first, second];
    const confirmation = {
      what: [`may-be-on-record:${aboutAlike(alike).of}`],
      because: 'A third of triplets',
    };
    const sender = {
      ...{ actor: { ...senOfficer, onBehalfOf: null }, correlationId: derivedId('third'), confirmation },
      ...{ method: 'POST', path: '/children', idempotencyKey: 'third' },
    };
    const { id } = await service.server.app
      .get(Gateway)
      .send(RegisterChild, { ...child, upn: null, owningService: 'sen' as const, alike } as never, sender as never);
    await service.drained();
    const registered = await alikeOf(id);
    expect([registered.possibleDuplicates.toSorted(), registered.toldApart]).toEqual([[first, second].toSorted(), []]);
    for (const other of alike) {
      const { possibleDuplicates, toldApart } = await alikeOf(other);
      expect([possibleDuplicates.includes(id), toldApart]).toEqual([true, []]);
    }
  });
});

describe('A record of another service that is alike', () => {
  let theirs = '';
  beforeAll(async () => {
    theirs = await alikeChild(service, second, senOfficer, { owningService: 'exclusions' });
  });

  it('is shown to nobody who may not open it: only whom to ask', async () => {
    const beside = await officer().read<{ others: { childId: string }[]; elsewhere: { childId: string }[] }>(
      `/children/${second}/possible-duplicates`,
    );
    expect(beside.others.map(({ childId }) => childId)).not.toContain(theirs);
    expect(beside.elsewhere).toEqual([{ childId: theirs, ask: 'exclusions' }]);
    expect(await page(`/line/${second}/possible-duplicates`)).toContain('A record of the Exclusions');
  });

  it('is told apart for a reason alone, which stands with the opening of both', async () => {
    expect((await judge(second, theirs, 'two-children')).told).toBe('403 reason-required');
    const why = { reason: 'To tell two children apart', reasonKind: 'duty-cover' };
    expect((await judge(second, theirs, 'two-children', senOfficer, why)).status).toBe(200);
    await service.drained();
    expect((await alikeOf(theirs, exclusionsOfficer)).toldApart).toContain(second);
  });

  it('is neither named nor work to whoever is barred from it', async () => {
    const more = await alikeChild(service, second, senOfficer, { owningService: 'sen' });
    await service
      .as(apLead)
      .post(`/children/${more}/bars`, { personId: teamManager.id, because: 'Kin' })
      .then(({ written }) => written);
    await service.drained();
    expect((await alikeOf(second)).possibleDuplicates).toContain(more);
    expect(await listed()).toContain(second);
    expect((await alikeOf(second, teamManager)).possibleDuplicates).not.toContain(more);
    const rows = async (by = senOfficer) => {
      const asked = '/due-items?what=duplicates&by=2026-12-31&whose=service';
      return service.as(by).read<{ items: { recordId: string }[]; count: { rows: number } }>(asked);
    };
    const [all, left] = [await rows(), await rows(teamManager)];
    // Nor is it counted: what it is left out of is shorter by that record, and by the row of the other that names it.
    expect(all.items.map(({ recordId }) => recordId)).toContain(more);
    expect(left.items.map(({ recordId }) => recordId)).not.toContain(more);
    expect(left.count.rows).toBe(left.items.length);
    expect(left.items.length).toBeLessThan(all.items.length);
    expect(await page(`/line/${second}/possible-duplicates`, teamManager)).not.toContain(more);
    expect((await judge(second, more, 'two-children', teamManager)).told).toBe('404 not-found');
  });
});
