import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { fenlandOnline, neneBridge, senOfficer } from '../harness/the-people.ts';
import { sentOut } from '../harness/sent-out.ts';

/** Words that nobody may meet again on this child's record. */
const WORDS = { need: 'Zebrafinch needed', offer: 'Zebrafinch offered', why: 'Zebrafinch chosen' } as const;
const WRONGLY = { whose: 'another-child' } as const;

let service: Service;
let child: string;
beforeAll(async () => {
  service = await Service.startedAt('2025-12-01T10:00:00.000Z');
  child = (await officer().post('/children', paperwork.child)).written.id;
});
afterAll(() => service.end());

const officer = () => service.as(senOfficer);
type Sent = Readonly<{ referral: string; submission: string; offer: string; award: string }>;

/** Sent, answered and awarded, all of it meant for another child. */
async function referred(): Promise<Sent> {
  const sent = await sentOut(officer(), { ...paperwork.referral(child), requirement: WORDS.need });
  const referral = sent.written.id;
  const offer = { ...paperwork.offer(neneBridge), howNeedIsMet: WORDS.offer };
  const offered = await service.as(neneBridge).post(`/referrals/${referral}/offers`, offer);
  const award = { ...paperwork.award(neneBridge), reasoning: WORDS.why };
  const awarded = await officer().post(`/referrals/${referral}/award`, award);
  await service.drained();
  return {
    ...{ referral, submission: sent.event('ReferralSubmitted') },
    ...{ offer: offered.event('OfferMade'), award: awarded.event('ReferralAwarded') },
  };
}
const remove = ({ referral }: Sent, entry: string) =>
  officer().post(`/referrals/${referral}/entries/${entry}/removals`, WRONGLY);
const placements = async () =>
  (await officer().read<{ items: { placementId: string; phase: string }[] }>(`/children/${child}/placements`)).items;
const line = async (query: string) => [
  (await officer().get(`/children/${child}/line${query}`)).text,
  (await officer().get(`/line/${child}${query}`)).text,
];

describe('A referral filed on the wrong child', () => {
  let sent: Sent;
  beforeAll(async () => {
    sent = await referred();
    const [before] = await line('');
    for (const words of Object.values(WORDS)) expect(before).toContain(words);
    expect(await placements()).toMatchObject([{ phase: 'proposed' }]);
    await service.at('2025-12-05T09:00:00.000Z');
    await remove(sent, sent.submission);
    await service.drained();
  });

  it('is gone from the line, its page and every replay, with the placement that came of it', async () => {
    const traces = [...Object.values(WORDS), sent.referral, 'cepet', 'Nene Bridge', 'Placement proposed', 'Awarded'];
    const moments = ['', '?asAt=2025-12-01&knownOn=2025-12-01', '?asAt=2025-12-05&knownOn=2025-12-04'];
    const compared = '?asAt=2025-12-05&knownOn=2025-12-05&compareAsAt=2025-12-05&compareKnownOn=2025-12-04';
    for (const query of [...moments, compared])
      for (const text of await line(query))
        expect([query, traces.filter((trace) => text.includes(trace))]).toEqual([query, []]);
  });

  it('leaves that it was removed, by whom and when', async () => {
    const [answer, page] = await line('');
    const { removed } = JSON.parse(answer!) as { removed: { by: { role: string }; recordedAt: string }[] };
    expect(new Set(removed.map(({ by }) => by.role))).toEqual(
      new Set(['sen-officer', 'process:withdraw-the-placement-when-its-award-is-voided']),
    );
    expect(page).toContain('7 entries were removed by Priya Nair, SEN officer, SEN team, Friday 5 December');
  });

  it('is no referral and no placement any more, to an officer or to who was asked', async () => {
    expect(await placements()).toEqual([]);
    expect((await officer().get(`/referrals/${sent.referral}`)).status).toBe(404);
    for (const provider of [neneBridge, fenlandOnline]) {
      const asked = `/providers/${provider.organisation}/referrals`;
      expect(await service.as(provider).read<object>(asked)).toMatchObject({ items: [], count: { rows: 0 } });
      expect((await service.as(provider).get(`${asked}/${sent.referral}`)).status).toBeGreaterThanOrEqual(403);
      const decline = await service
        .as(provider)
        .post(`/referrals/${sent.referral}/declines`, paperwork.decline(provider));
      expect(decline.status).toBeGreaterThanOrEqual(403);
    }
  });

  it('falls due nowhere any more', async () => {
    await service.at('2025-12-12T09:00:00.000Z');
    const closed = (await service.recorded()).filter(({ type }) => type === 'ResponseWindowClosed');
    expect(closed).toEqual([]);
  });

  it('has none of its documents opened again by anybody: their keys are ended', async () => {
    const documents = (await service.recorded()).flatMap(({ sealed }) =>
      ['requirement', 'howNeedIsMet', 'reasoning'].flatMap((part) => sealed[part] ?? []),
    );
    expect(documents).toHaveLength(4);
    const keys = await service.server.stores.keys.find(documents.map(({ kid }) => kid));
    expect(documents.map(({ kid }) => keys.get(kid))).toEqual(Array(4).fill('ended'));
  });

  it('is refused a second time', async () => {
    expect((await remove(sent, sent.submission)).told).toBe('409 no-such-entry');
  });
});

it('an award filed on the wrong child takes the placement that it opened with it, and the referral is open again', async () => {
  const sent = await referred();
  expect(await placements()).toMatchObject([{ phase: 'proposed' }]);
  await remove(sent, sent.award);
  await service.drained();
  expect(await placements()).toEqual([]);
  expect(await officer().read<object>(`/referrals/${sent.referral}`)).toMatchObject({ phase: 'open', award: null });
  expect((await line('')).join()).not.toContain(WORDS.why);
});
