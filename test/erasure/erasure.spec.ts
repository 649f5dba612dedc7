import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { referralSummary } from '#contexts/referrals';
import { verifyHistory, type RecordedEvent } from '#platform/event-sourcing';
import { documentKey, Erased, recordKey, Sealer } from '#platform/privacy';
import { EXCLUSIONS_OFFICER, NENE_BRIDGE, SEN_OFFICER } from '../../apps/server/src/demo/cast.ts';
import { Service } from '../harness/service.ts';
import { canary, foundIn, holdsCanary, STEMS } from './canaries.ts';
import { SEALED_WORDS } from './canary-circumstances.ts';
import { ADMINISTRATOR, Council } from './council.ts';
import { ada, forms, foundBelow, LETTER, lived, SCHOOL_NAME, type Lived } from './lived.ts';
import { personalFields } from './personal-fields.ts';
import { allDocuments, rebuildEveryView, sealedIn, type SealedPart } from './stored.ts';

let service: Service, council: Council, line: Lived['line'], other: string;
let recorded: readonly RecordedEvent[], parts: readonly SealedPart[], asItWas: string;

const folded = referralSummary.fold.bind(referralSummary);
const fold = jest.spyOn(referralSummary, 'fold');
const ofAda = (events: readonly RecordedEvent[]) => events.filter(({ about }) => about.childId === line.childId);
const openAll = () => service.server.app.get(Sealer).open(parts.map(({ value }) => value));
const found = () => foundBelow(service.folder);

beforeAll(async () => {
  service = await Service.startedAt('2025-11-24T09:00:00.000Z');
  council = new Council(service);
  fold.mockImplementation((document, event, id) => {
    if (event.type === 'ReferralWithdrawn') throw new Error(canary('what a view stumbled over'));
    return folded(document, event, id);
  });
  ({ line, other } = await lived(council));
  recorded = await service.recorded();
  parts = sealedIn(ofAda(recorded));
}, 60_000);
afterAll(() => service.end());

/** Every address that shows words about the child, a page among them. */
const shown = () => [
  `/children/${line.childId}`,
  `/referrals/${line.awarded}`,
  ...['outcomes', 'line', 'circumstances'].map((what) => `/children/${line.childId}/${what}`),
  `/line/${line.childId}`,
];
const show = (url: string) => council.send(SEN_OFFICER, 'GET', url, { reason: 'asked by an auditor' });

describe('Before', () => {
  it('every address that shows the child shows canaries', async () => {
    for (const url of shown())
      expect(await show(url)).toMatchObject({ status: 200, body: expect.stringContaining(STEMS[1]) });
  });

  it('every personal field that a command records has held a canary', async () => {
    const opened = await openAll();
    const held = parts.flatMap(({ name }, n) => (isCanary(opened[n]) ? [name] : []));
    expect([...new Set(held)].sort()).toEqual(personalFields('childId'));
  });

  it('no canary is in any byte of any file, a parked event and the log of who looked included', async () => {
    const parked = await council.send(SEN_OFFICER, 'GET', `/referrals/${await withdrawn()}`);
    expect([parked.status, parked.json()]).toEqual([503, expect.objectContaining({ code: 'document-parked' })]);
    const { entries } = await service.server.stores.operations.accessJournal.ofChild(line.childId, { limit: 100 });
    expect(entries.filter(({ reason }) => reason !== null).length).toBeGreaterThan(4);
    expect(found()).toEqual([]);
  });
});

describe('After the destruction by the command', () => {
  const sealer = () => service.server.app.get(Sealer);
  const problem = async (person: string, url: string, payload: object) => {
    const answer = await council.send(person, 'POST', url, { payload });
    return [answer.status, answer.json()];
  };

  beforeAll(async () => {
    asItWas = (await council.send(SEN_OFFICER, 'GET', `/children/${other}`)).body;
    await council.post(ADMINISTRATOR, `/children/${line.childId}/personal-data-destruction`, {
      reason: 'right-to-erasure',
    });
    await service.drained();
  });

  it('no canary is in any byte of any file', () => expect(found()).toEqual([]));

  it('nothing that was sealed for the child opens, under its key or a document’s', async () => {
    expect(new Set(await openAll())).toEqual(new Set([expect.any(Erased)]));
    const kids = new Set(parts.map(({ value }) => value.kid));
    expect(kids).toContain(`record-${line.childId}`);
    expect([...kids].filter((kid) => kid.startsWith('document-')).length).toBeGreaterThan(8);
    expect(new Set((await service.server.stores.keys.find([...kids])).values())).toEqual(new Set(['ended']));
    const letter = await service.server.stores.operations.outbox.find(LETTER);
    expect(await sealer().openOne(letter!.to)).toBeInstanceOf(Erased);
  });

  it('no key of the child can be made again', async () => {
    const kept = documentKey(line.childId, { eventId: 'a-new-event', field: 'notes' });
    for (const owner of [recordKey(line.childId), kept])
      await expect(service.server.stores.keys.obtain(owner)).rejects.toThrow('was destroyed with the personal data');
  });

  it('pages and queries show that it was destroyed, and no words', async () => {
    for (const url of shown()) {
      const { status, body } = await show(url);
      expect([url, status, foundIn(url, Buffer.from(body), forms)]).toEqual([url, 200, []]);
    }
    const get = <T>(path: string) => council.get<T>(SEN_OFFICER, path);
    expect(await get(`/children/${line.childId}`)).toMatchObject({
      identity: null,
      destroyed: { reason: 'right-to-erasure' },
    });
    const { words } = await get<{ words: Record<string, unknown> }>(`/referrals/${line.awarded}`);
    expect([words['requirement'], words['reasoning'], words['lateReason']]).toEqual([null, null, null]);
    expect(Object.values(words['answers'] as object)).toEqual([null, null, null]);
    // Nobody holds a destroyed record any more, so whoever looks behind it says why.
    const { items: placements } = await council.get<{ items: readonly { reviews: readonly unknown[] }[] }>(
      ...([SEN_OFFICER, `/children/${line.childId}/outcomes`, canary('why still')] as const),
    );
    expect(placements.find(({ reviews }) => reviews.length > 0)).toMatchObject({
      texts: [{ erased: true }],
      reviews: [{ actuals: { erased: true }, notes: { erased: true } }],
    });
  });

  it.each([
    ['name', { name: 'Quexvogel Ada' }],
    ['date of birth', { dateOfBirth: ada.corrected }],
    ['UPN', { upn: ada.correctedUpn }],
  ])('the search by %s finds the child no longer', async (_, payload) => {
    const { items } = (await council.send(SEN_OFFICER, 'POST', '/child-searches', { payload })).json();
    expect(items).toEqual([]);
  });

  it('the other child’s record opens as it was, and is found', async () => {
    expect((await council.send(SEN_OFFICER, 'GET', `/children/${other}`)).body).toBe(asItWas);
    expect(holdsCanary(asItWas)).toBe(true);
    const answer = await council.send(SEN_OFFICER, 'POST', '/child-searches', { payload: { name: 'Quexvogel Bo' } });
    expect(answer.json()).toMatchObject({ items: [{ childId: other }] });
  });

  it('nothing personal is recorded of the child any more, and whoever tries reads why', async () => {
    const words = canary('too late');
    const destroyed = expect.objectContaining({
      code: 'personal-data-destroyed',
      title: expect.stringMatching(/\S+ \S+/),
    });
    const offer = { providerId: NENE_BRIDGE.provider, startsOn: '2026-04-20', sessionsPerWeek: 5, weeklyPrice: 20_000 };
    const referral = { childId: line.childId, agreement: 'peterborough-cepet', lot: 'lot-4', requirement: words };
    const mark = { date: '2026-03-19', session: 'AM', code: 'K', placementId: line.placementId };
    expect(
      await Promise.all([
        problem(SEN_OFFICER, `/children/${line.childId}/identity/corrections`, { familyName: words, reason: words }),
        problem(NENE_BRIDGE.person, `/referrals/${line.open}/offers`, { ...offer, howNeedIsMet: words }),
        problem(SEN_OFFICER, `/children/${line.childId}/marks`, { marks: [mark] }),
        problem(SEN_OFFICER, '/referrals', referral),
      ]),
    ).toEqual([
      [409, destroyed],
      [409, destroyed],
      [409, destroyed],
      [409, expect.objectContaining({ code: 'child-not-on-record' })],
    ]);
    expect(found()).toEqual([]);
  });

  it('the log still says who looked, and who tries now, but not why', async () => {
    const journal = service.server.stores.operations.accessJournal;
    await council.send(EXCLUSIONS_OFFICER, 'GET', `/children/${line.childId}`, { reason: canary('after all') });
    const { entries } = await journal.ofChild(line.childId, { limit: 100 });
    const [latest] = entries;
    expect(latest).toMatchObject({
      actor: { id: EXCLUSIONS_OFFICER },
      action: 'FindChild',
      outcome: 'opened',
      reason: null,
    });
    expect(new Set(entries.map(({ actor }) => actor.id)).size).toBeGreaterThan(2);
    const reasons = entries.flatMap(({ reason }) => reason ?? []);
    expect(new Set(await sealer().open(reasons))).toEqual(new Set([expect.any(Erased)]));
    expect(await journal.verify()).toMatchObject({ sound: true });
  });

  it('every other event is where it was, and the chain is sound', async () => {
    const now = await service.recorded();
    expect(now.slice(0, recorded.length)).toEqual(recorded);
    // What the record of its sister said of it is taken out first.
    const since = now.slice(recorded.length).map(({ type }) => type);
    expect(since).toEqual(['CircumstanceRemoved', 'PersonalDataDestroyed']);
    expect(await verifyHistory(service.server.stores.events)).toMatchObject({ events: now.length, bad: [] });
  });

  it('a rebuild of every view equals the live one, once what was parked is mended', async () => {
    fold.mockRestore();
    await service.server.stores.views.request({ kind: 'retry', view: 'referral-summary' });
    await service.server.projector.attend();
    await service.server.projector.settled();
    const live = await allDocuments(service.server);
    await rebuildEveryView(service.server);
    expect(await allDocuments(service.server)).toEqual(live);
    expect([...live.values()].flat().length).toBeGreaterThan(60);
    expect(found()).toEqual([]);
  });

  it('an event recorded later of the child brings no key back', async () => {
    await service.at('2026-03-24T09:00:00.000Z');
    const closed = ofAda(await service.recorded()).filter(
      ({ type, about }) => type === 'ResponseWindowClosed' && about.referralId === line.open,
    );
    expect(closed).toHaveLength(2);
    await expect(service.server.stores.keys.obtain(recordKey(line.childId))).rejects.toThrow('was destroyed');
  });

  it('it stays so when the server has stopped, and when it starts again', async () => {
    await service.stop();
    expect(found()).toEqual([]);
    await service.start();
    await service.drained();
    expect(new Set(await openAll())).toEqual(new Set([expect.any(Erased)]));
    const { items } = (
      await council.send(SEN_OFFICER, 'POST', '/child-searches', { payload: { name: 'Quexvogel' } })
    ).json();
    expect(items).toEqual([expect.objectContaining({ childId: other })]);
    expect(found()).toEqual([]);
  });
});

const isCanary = (value: unknown): boolean =>
  holdsCanary(JSON.stringify(value)) ||
  [...SEALED_WORDS, SCHOOL_NAME].some((word) => JSON.stringify(value).includes(word)) ||
  [ada.born, ada.corrected, ada.upn, ada.correctedUpn].includes(value as string);

async function withdrawn(): Promise<string> {
  return ofAda(recorded).find(({ type }) => type === 'ReferralWithdrawn')!.about.referralId!;
}
