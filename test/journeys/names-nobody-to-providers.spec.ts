import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccessesFound } from '#contexts/oversight';
import { Follower } from '../authority/followed-links.ts';
import type { Answer } from '../harness/answer.ts';
import { paperwork } from '../harness/paperwork.ts';
import { agreedTo } from '../harness/sent-out.ts';
import { Service } from '../harness/service.ts';
import { apLead, exclusionsOfficer, placementsBroker, senOfficer, teamManager } from '../harness/the-people.ts';

let service: Service;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-05T10:00:00.000Z');
}, 120_000);
afterAll(() => service.end());

const officer = () => service.as(senOfficer);
const registered = async (more: object) => {
  const child = { ...paperwork.child, upn: null, ...more };
  const { id } = (await officer().post('/children', child)).written;
  await service.drained();
  return id;
};
const why = { reason: 'The police ask', reasonKind: 'police' };
const filling = (childId: string, requirement: string, confirmed: object = {}) =>
  officer().post('/referrals', { ...paperwork.referral(childId), requirement, ...confirmed });
const asked = (answer: Answer) =>
  [
    answer.status,
    ...answer.body<{ questions: { confirm: string }[] }>().questions.map(({ confirm }) => confirm),
  ] as const;
const read = (filledIn: Answer) => ({ checked: true, filledInId: filledIn.event('ReferralFilledIn') });
const sending = (filledIn: Answer, more: object = {}, by = officer()) =>
  by.post(`/referrals/${filledIn.written.id}/sending`, { ...read(filledIn), ...more });

describe('What goes to providers before they may know who the child is', () => {
  it('is asked about where it names the child or says where it lives, when it is written and when it is sent', async () => {
    const childId = await registered({ givenNames: 'Yonas', familyName: 'Habte', address: '14 Sluice Row, Eastmoor' });
    const words = 'Yonas Habte needs maths. Lives at 14 Sluice Row.';
    const first = await filling(childId, words);
    expect(asked(first)).toEqual([422, 'names-the-child:first-1-family-1-street-1']);
    expect(first.text).toContain('the child’s first name, the child’s family name and the street');
    expect(first.text).not.toMatch(/Habte|Sluice/);
    const filledIn = await filling(childId, words, agreedTo(first)!);
    expect(filledIn.status).toBe(201);

    await service.drained();
    // Whoever sends it out, and has not opened the record.
    const bySomebody = await sending(filledIn, {}, service.as(placementsBroker));
    expect(asked(bySomebody)).toEqual([422, 'names-the-child:first-1-family-1-street-1']);
    expect((await service.recorded()).filter(({ type }) => type === 'ReferralSubmitted')).toEqual([]);
    expect((await sending(filledIn, agreedTo(bySomebody)!, service.as(placementsBroker))).status).toBe(200);
  });

  it('is asked about by what was told of the child after it was written', async () => {
    const childId = await registered({ givenNames: 'Ada', familyName: 'Pellow' });
    const filledIn = await filling(childId, 'Marlowe and Renee need a tutor who knows the family.');
    expect(filledIn.status).toBe(201);
    const names = { from: '2026-01-05', givenNames: 'Ada', familyName: 'Marlowe' };
    const told = await officer().post(`/children/${childId}/names`, {
      ...{ ...names, knownAsGivenNames: null, knownAsFamilyName: null },
    });
    expect([told.status, told.text]).toEqual([201, expect.anything()]);
    expect(asked(await sending(filledIn))).toEqual([422, 'names-the-child:family-1']);
  });

  it('is refused where it tells a protected address, also one that is protected since it was written', async () => {
    const childId = await registered({ givenNames: 'Cleo', familyName: 'Marsh', address: '14 Sluice Row, Eastmoor' });
    const first = await filling(childId, 'A tutor near Sluice Row.');
    const filledIn = await filling(childId, 'A tutor near Sluice Row.', agreedTo(first)!);
    const mark = { openTo: [senOfficer.id, teamManager.id], betrayedBy: [], because: 'Fled' };
    expect((await officer().post(`/children/${childId}/protections`, mark)).status).toBe(201);
    const refused = await sending(filledIn, agreedTo(first)!);
    expect([refused.status, refused.told]).toEqual([409, '409 tells-undisclosed']);
    expect(refused.text).not.toMatch(/Sluice/);
    const anew = { ...paperwork.referral(childId), childId: undefined, requirement: 'A tutor in Sluice Row' };
    expect((await officer().post(`/referrals/${filledIn.written.id}/changes`, anew)).told).toBe(
      '409 tells-undisclosed',
    );
    const plain = { ...anew, requirement: 'A tutor near home' };
    expect((await officer().post(`/referrals/${filledIn.written.id}/changes`, plain)).status).toBe(200);
  });

  it('stands with the child as tried, for who looks at who looked and for those who may open the address', async () => {
    const childId = await registered({ givenNames: 'Iris', familyName: 'Penn', address: '3 Quay Lane, Eastmoor' });
    const mark = { openTo: [senOfficer.id, teamManager.id], betrayedBy: [], because: 'Fled' };
    expect((await officer().post(`/children/${childId}/protections`, mark)).status).toBe(201);
    const page = async (by: typeof senOfficer) =>
      (await new Follower(service, by).get(`/line/${childId}/protection`)).body.replace(/<[^>]+>/g, ' ');
    expect(await page(senOfficer)).not.toContain('Who wrote what tells it');

    // By the page, which rehearses before it asks whether all is right, and by a program.
    expect((await filling(childId, 'A tutor near Mill Lane')).status).toBe(201);
    expect((await filling(childId, 'A tutor near Eastmoor')).text).not.toMatch(/town|Eastmoor/);
    expect((await filling(childId, 'A tutor near Quay Lane')).told).toBe('409 tells-undisclosed');
    const all = await service.as(teamManager).read<AccessesFound>(`/children/${childId}/accesses`);
    expect(all.items.filter(({ did }) => did === 'tried')).toEqual([
      expect.objectContaining({ actor: expect.objectContaining({ id: senOfficer.id }), action: 'FillInReferral' }),
    ]);
    expect(await page(teamManager)).toMatch(/Who wrote what tells it[^]*Priya Nair[^]*filling in a referral/);
    expect(await page(apLead)).not.toContain('Who wrote what tells it');
  });

  it('is looked through no more for whoever has hit upon the address three times in a day, so that no list is halved', async () => {
    const childId = await registered({ givenNames: 'Otto', familyName: 'Vale', address: '3 Quay Lane, Eastmoor' });
    const words = 'A calm way, the best place, family court, car park, youth court, mainstream school, High Street';
    expect((await filling(childId, words)).status).toBe(201);
    const mark = { openTo: [senOfficer.id, teamManager.id], betrayedBy: [], because: 'Fled' };
    expect((await officer().post(`/children/${childId}/protections`, mark)).status).toBe(201);
    const tries = async (by: ReturnType<Service['as']>, texts: readonly string[]) => {
      const told = [];
      for (const requirement of texts)
        told.push((await by.post('/referrals', { ...paperwork.referral(childId), requirement }, why)).told);
      return told;
    };
    const hit = ['Mill Lane, Quay Lane', 'Quay Lane', 'By Quay Lane'];
    const tells = '409 tells-undisclosed';
    const often = '409 tried-often-today';
    expect(await tries(service.as(exclusionsOfficer), [...hit, 'Mill Lane'])).toEqual([tells, tells, tells, often]);
    // Whoever may open it is told nothing by that.
    expect((await tries(officer(), [...hit, 'Quay Lane again'])).at(-1)).toBe(tells);
    const shown = await service.as(teamManager).read<AccessesFound>(`/children/${childId}/accesses`);
    expect(shown.items.filter(({ did }) => did === 'tried').length).toBe(7);
  });

  it('stands as tried without the reason of whoever opened the record, which would hide it', async () => {
    const childId = await registered({ givenNames: 'Ezra', familyName: 'Holt', address: '3 Quay Lane, Eastmoor' });
    const mark = { openTo: [senOfficer.id, teamManager.id], betrayedBy: [], because: 'Fled' };
    expect((await officer().post(`/children/${childId}/protections`, mark)).status).toBe(201);
    const referral = { ...paperwork.referral(childId), requirement: 'A tutor near Quay Lane' };
    expect((await service.as(exclusionsOfficer).post('/referrals', referral, why)).told).toBe('409 tells-undisclosed');
    const shown = await service.as(teamManager).read<AccessesFound>(`/children/${childId}/accesses`);
    const [tried] = shown.items.filter(({ did }) => did === 'tried');
    expect(tried).toMatchObject({ actor: { id: exclusionsOfficer.id }, reason: null, reasonKind: null });
  });
});
