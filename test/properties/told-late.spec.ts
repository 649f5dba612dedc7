import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalogue } from '../../apps/server/src/composition/all-contexts.ts';
import { aSister, changesOfCircumstances } from '../harness/changes-of-circumstances.ts';
import { changesOfHolder } from '../harness/changes-of-holder.ts';
import { closingsOfARecord } from '../harness/closings-of-a-record.ts';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { postConfirmed } from '../harness/sent-out.ts';
import { colleague, senOfficer } from '../harness/the-people.ts';

type Body = Readonly<Record<string, unknown>>;

/** Every step that says of a day what holds from it on. */
const changes = [...changesOfHolder, ...changesOfCircumstances, ...closingsOfARecord].filter(
  ({ route, ids, needs }) => ids.length === 1 && needs.includes('from') && !/\{changeId\}/.test(route),
);
const [BEFORE, EARLIER, LATER, TODAY] = ['2025-11-26', '2025-11-27', '2025-11-28', '2025-11-29'];

/** What is said otherwise of an earlier day, where the same would be nothing else: what stands openly is compared. */
const OTHERWISE: Readonly<Record<string, Body>> = {
  'owning-teams': { owningTeam: 'sen-south' },
  'allocated-officers': { officerId: colleague.id },
  rolls: { schoolUrn: 110_002, secondUrn: undefined },
  'sen-statuses': { status: 'N', primaryNeed: null },
};
/** What two children do not have alike. */
const ANEW: Readonly<Record<string, Body>> = { 'other-numbers': { value: '7310022' } };

describe('What is told of a day behind another change', () => {
  let service: Service;
  const [told, movedBehind] = [new Set<string>(), new Set<string>()];
  beforeAll(async () => {
    service = await Service.startedAt('2025-11-29T09:00:00.000Z');
  });
  afterAll(() => service.end());

  const post = (url: string, body: object, why = {}) => service.as(senOfficer).post(url, body, why);
  const registering = async (over: object = {}) =>
    (await post('/children', { ...paperwork.child, upn: null, ...over })).written.id;
  const childrenOf = async () => {
    const child = await registering();
    return { child, sister: await registering({ ...aSister, givenNames: `Nneka ${child}` }) };
  };
  /** What is answered, whether that asks about it, and what is answered once it is confirmed. */
  const asksAbout = async (url: string, body: Body, day: string) => {
    const asked = await post(url, body);
    const confirmed = [`something-later-holds:${String(body['from'])}-${day}`];
    const then = await post(url, { ...body, confirmed, confirmedReason: 'That was so before' });
    return [asked.status, asked.text.includes(`"confirm":"${confirmed[0]}"`), then.status];
  };
  const ASKED = [422, true, 200];

  it.each(changes.map((step) => [step.name, step] as const))('%s: is asked about', async (_, step) => {
    const { child: id, ...others } = await childrenOf();
    const what = step.route.split('/').at(-1)!;
    const body = step.body({ child: id, ...others }) as Body;
    const url = step.route.replace('{childId}', id);
    // There are two services: the other holds from a later day, too, only where what was said of the days before was taken back.
    if (what === 'owning-services') {
      const { events } = (await post(url, { ...body, from: BEFORE })).written;
      const back = await post(
        url,
        { owningService: 'sen', from: LATER, because: 'Back' },
        { reason: 'Cover for a colleague' },
      );
      expect(back.written.events).toHaveLength(1);
      // Who holds it now is known once that is read up.
      await service.drained();
      const voided = await post(`/children/${id}/changes/${events[0]!.id}/voids`, { reason: 'It stays here' });
      expect(voided.written.events).not.toHaveLength(0);
      told.add('OwningServiceChanged');
      return expect(await asksAbout(url, { ...body, from: EARLIER }, LATER)).toEqual(ASKED);
    }
    const { events } = (await post(url, { ...body, from: LATER })).written;
    const recorded = (await service.recorded()).find((each) => each.id === events[0]!.id)!;
    const { subjectId } = recorded.data as Readonly<{ subjectId?: string }>;
    const earlier = { ...body, ...OTHERWISE[what], ...(subjectId && { subjectId }), from: EARLIER };
    expect(await asksAbout(url, earlier, LATER)).toEqual(ASKED);
    told.add(recorded.type);
  });

  it.each(changes.map((step) => [step.name, step] as const))(
    '%s: is asked about once its day is put right',
    async (_, step) => {
      const { child: id, ...others } = await childrenOf();
      const what = step.route.split('/').at(-1)!;
      const said = { ...(step.body({ child: id, ...others }) as Body), ...ANEW[what] };
      const url = step.route.replace('{childId}', id);
      const why = { reason: 'Cover for a colleague' };
      const isOfTwo = what === 'owning-services';
      // Of two services the one comes back after the other; all else is told first from today, and then otherwise from the day before.
      const [first, second] = isOfTwo
        ? ([
            [said, LATER],
            [{ owningService: 'sen', because: 'Back' }, TODAY],
          ] as const)
        : ([
            [said, TODAY],
            [{ ...said, ...OTHERWISE[what] }, LATER],
          ] as const);
      const moved = isOfTwo ? second : first;
      const told: Readonly<{ id: string; type: string; subjectId?: string }>[] = [];
      for (const [body, from] of [first, second]) {
        const subjectId = told[0]?.subjectId;
        const confirmed = [`something-later-holds:${LATER}-${TODAY}`];
        const asked = { ...body, ...(subjectId && { subjectId }), from };
        const sent = await post(url, asked, why);
        const { events } = (
          sent.status === 422 ? await post(url, { ...asked, confirmed, confirmedReason: 'So it was' }, why) : sent
        ).written;
        const recorded = (await service.recorded()).find((each) => each.id === events[0]!.id)!;
        told.push({ id: recorded.id, type: recorded.type, ...(recorded.data as Readonly<{ subjectId?: string }>) });
      }
      const corrected = told[isOfTwo ? 1 : 0]!;
      const restated = { ...moved[0], from: EARLIER, reason: 'The letter gives another day' };
      await service.drained();
      expect(await asksAbout(`${url}/${corrected.id}/corrections`, restated, LATER)).toEqual(ASKED);
      movedBehind.add(corrected.type);
    },
  );

  it('once the day of the registration is behind, a child who moved back to where it lived before is recorded there', async () => {
    const id = await registering({ address: '1 New Road, Peterborough' });
    const addresses = [{ use: 'home', line1: '2 Old Road', line2: null, town: 'Peterborough', postcode: 'PE1 1AA' }];
    for (const from of ['2021-01-04', LATER]) {
      const told = { hasFixedAddress: true, addresses, from };
      const { told: answered } = await postConfirmed(service.as(senOfficer), `/children/${id}/addresses`, told);
      expect([from, answered]).toEqual([from, expect.stringMatching(/^20[01]$/)]);
    }
  });

  it.each([
    ['told', told],
    ['moved by a correction', movedBehind],
  ])('was asked about of every kind of change, %s', (_, told) => {
    const kinds = [...catalogue.types.values()].filter(({ dated, kind }) => dated && kind === 'original');
    expect(kinds.map(({ type }) => type).filter((type) => !told.has(type))).toEqual([]);
  });
});
