import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { derivedId, type Actor, type Position } from '#platform/event-sourcing';
import type { EmbeddedPlatform } from '#platform/testing';
import { ama } from './child/child.fixtures.ts';
import { CorrectIdentity } from './child/correct-identity/correct-identity.ts';
import { DestroyPersonalData } from './child/destroy-personal-data/destroy-personal-data.ts';
import { RegisterChild } from './child/register-child/register-child.ts';
import { childrenAlone } from './children-alone.fixtures.ts';
import type { FactAgainstBirth } from './asks/facts-against-birth.ts';
import { AskChildrenOfRows } from './answers/children-of-rows.query.ts';
import { AskDateOfBirth } from './answers/date-of-birth.query.ts';
import { SearchChildren } from './search-index/search-children.query.ts';
import { ProtectAddress } from './protection/protect-address/protect-address.ts';
import { ChangeSibling, CorrectSibling } from './circumstances/siblings/change-sibling.ts';
import { FindCircumstances } from './views/circumstances/find-circumstances.query.ts';
import { FindChild } from './views/child-record/find-child.query.ts';

const actor: Actor = { id: 'o1', role: 'sen-officer', team: 'sen', organisation: 'council', onBehalfOf: null };
const sen = { actor, correlationId: 'c' };
const exclusions = { ...sen, actor: { ...actor, id: 'o2', role: 'exclusions-officer', team: 'exclusions' } };
const administrator = { ...sen, actor: { ...actor, role: 'administrator', team: null } };
const answers = { ...sen, actor: { ...actor, role: 'process:answers', team: null } };
/** What the rest of the product says of any birth. */
let against: readonly FactAgainstBirth[] = [];
const tom = derivedId('an exclusions officer');
const child = { schoolUrn: 110001, owningService: 'sen', ...ama } as const;
const noUpn = { upn: null, givenNames: 'Zoran' } as const;
const estimated = {
  birthIs: 'estimated',
  dateOfBirth: '2010-01-01',
  estimatedBy: 'Social care',
  estimatedFrom: 'An age assessment',
} as const;
const anyone = { name: null, dateOfBirth: null, upn: null };

describe('Children, on the embedded stores', () => {
  let platform: EmbeddedPlatform, gateway: EmbeddedPlatform['gateway'];
  beforeAll(async () => {
    platform = await childrenAlone({ against: async () => against, ofExclusions: tom });
    ({ gateway } = platform);
  });
  afterAll(() => platform.close());

  const register = (commandId: string, data: Partial<RegisterChild['data']> = {}, sender: object = sen) =>
    gateway.send(RegisterChild, { ...child, ...data }, { ...sen, ...sender, commandId: derivedId(commandId) });

  it('registers a UPN once unasked, however many ask at once, and answers a repeat with its first self', async () => {
    const upn = 'U931400025001';
    const ofAnother = expect.objectContaining({ code: 'upn-of-another-child' });
    const all = await Promise.allSettled([1, 2, 3, 4].map((n) => register(`once-${n}`, { upn })));
    const [first] = all.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(all.filter(({ status }) => status === 'rejected')).toEqual(
      Array(3).fill(expect.objectContaining({ reason: expect.objectContaining({ questions: [ofAnother] }) })),
    );
    expect(await register('once-1', { upn })).toMatchObject({ id: first!.id, repeated: true });
  });

  it('says of a row of a list that its officer is of another service', async () => {
    const { upn: _, ...who } = { ...child, ...noUpn };
    const row = { ...who, row: 2, upn: null, noRoll: null, officerId: tom, onRollFrom: null };
    const compared = await gateway.ask(AskChildrenOfRows, { rows: [row, { ...row, row: 3, officerId: null }] }, sen);
    expect(compared).toMatchObject([
      { row: 2, is: 'wrong', faults: [{ field: 'officerId', words: expect.stringContaining('does not work for') }] },
      { row: 3, is: 'new' },
    ]);
  });

  it('leaves it to a person whether a row of a birth that nobody knows, or estimates, is a child of that name', async () => {
    const { id: childId } = await register('of unknown birth', { givenNames: 'Zuri', upn: null });
    const { upn: _, ...who } = { ...child, ...noUpn, givenNames: 'Zuri' };
    const row = { ...who, row: 2, upn: null, noRoll: null, officerId: null, onRollFrom: null };
    const estimated = { birthIs: 'estimated', estimatedBy: 'Social care', estimatedFrom: 'An age assessment' } as const;
    const rows = [
      { ...row, dateOfBirth: null, birthIs: 'unknown' as const },
      { ...row, row: 3, ...estimated, dateOfBirth: '2012-01-01' as const },
      { ...row, row: 4, dateOfBirth: null, birthIs: 'unknown' as const, givenNames: 'Nobody' },
      { ...row, row: 5, ...estimated, estimatedFrom: null, givenNames: 'Nobody' },
      { ...row, row: 6 },
    ];
    const one = [{ childId, isWithin: true }];
    expect(await gateway.ask(AskChildrenOfRows, { rows }, sen)).toMatchObject([
      { row: 2, is: 'alike', children: one },
      { row: 3, is: 'alike', children: one },
      { row: 4, is: 'new' },
      { row: 5, is: 'wrong', faults: [{ field: 'estimatedFrom' }] },
      { row: 6, is: 'here', by: 'name-and-birth', child: one[0] },
    ]);
  });

  it('says that a UPN is held and not whose it is, which is on record', async () => {
    const { id } = await register('held');
    await expect(register('held-again', {}, exclusions)).rejects.toThrow(
      /^Another child on record has this UPN, or had it. (?!.*[0-9a-f]{8}-)/,
    );
    expect(platform.looked.at(-1)).toMatchObject({ action: 'RegisterChild', outcome: 'told', children: [id] });
  });

  it('opens a record with its corrections', async () => {
    const { id: childId } = await register('found', { upn: null });
    const { position } = await gateway.send(
      CorrectIdentity,
      { childId, familyName: 'Sample', reason: 'passport seen' },
      sen,
    );
    const after = { after: position! };
    expect(await gateway.ask(FindChild, { childId }, { ...sen, ...after })).toMatchObject({
      identity: { givenNames: 'Ama', familyName: 'Sample', upn: null },
      revision: 1,
    });
  });

  it('asks what stands against a birth before it is put right', async () => {
    const { id: childId } = await register('born later', { upn: null });
    against = [{ what: 'referral-before-birth', on: '2020-05-03' }];
    const correct = (parts: object) => gateway.send(CorrectIdentity, { childId, reason: 'certificate', ...parts }, sen);
    await expect(correct({ dateOfBirth: '2021-03-28' })).rejects.toMatchObject({
      questions: [{ code: 'referral-before-birth', of: '2021-03-28-2020-05-03' }],
    });
    await correct({ familyName: 'Sample' });
    const what = ['referral-before-birth:2021-03-28-2020-05-03'];
    const confirmed = { ...sen, confirmation: { what, because: 'certificate seen' } };
    await gateway.send(CorrectIdentity, { childId, reason: 'certificate', dateOfBirth: '2021-03-28' }, confirmed);
    // Who sends the whole record again is not asked again.
    await correct({ dateOfBirth: '2021-03-28', familyName: 'Specimen' });
    against = [];
  });

  describe('searched', () => {
    const search = (terms: object, sender: object = sen) =>
      gateway.ask(SearchChildren, { ...anyone, ...terms }, { ...sen, ...sender, after: written });
    let id: string, written: Position;
    const full = { name: 'ama quillfeather', dateOfBirth: ama.dateOfBirth } as const;
    const nothing = {
      ...{ items: [], count: { rows: 0, more: false }, next: null, previous: null },
      ...{ elsewhere: [], unsearchable: 0 },
    };
    const told = { ...nothing, elsewhere: [{ childId: expect.any(String), ask: 'sen' }] };

    beforeAll(async () => {
      const child = await register('searched', { upn: 'U931400025002', familyName: 'Quillfeather' });
      [id, written] = [child.id, child.position!];
    });

    it('by what was just written, finds it', async () => {
      const found = { childId: id, schoolUrn: 110001, owningService: 'sen', identity: { familyName: 'Quillfeather' } };
      expect(await search({ name: 'quill' })).toMatchObject({ items: [found], elsewhere: [] });
    });

    it.each([
      ['a part of the name', { name: 'quill' }],
      ['the name alone', { name: full.name }],
      ['the date of birth alone', { dateOfBirth: ama.dateOfBirth }],
      ['a part of the name and the date of birth', { ...full, name: 'ama quill' }],
      ['another name and the date of birth', { ...full, name: 'ama quillfeather smith' }],
    ])('from another service by %s, tells nothing', async (_, terms) => {
      const before = platform.looked.length;
      expect(await search(terms, exclusions)).toEqual(nothing);
      expect(platform.looked.slice(before)).toEqual([]);
    });

    it.each([
      ['the full name with the date of birth', full],
      ['the UPN', { upn: 'U931400025002' }],
    ])('from another service by %s, tells whom to ask, and that is on record', async (_, terms) => {
      expect(await search(terms, exclusions)).toEqual(told);
      expect(platform.looked.at(-1)).toMatchObject({ outcome: 'told', children: [id], actor: { id: 'o2' } });
    });
  });

  it('tells the date of birth, and the event that it came from', async () => {
    const { id: childId, position, events } = await register('leaving', { upn: null, dateOfBirth: '2009-06-28' });
    expect(await gateway.ask(AskDateOfBirth, { childId }, { ...answers, after: position! })).toEqual({
      ...{ bornOn: '2009-06-28', isEstimated: false, sourceEventId: events[0]!.id },
    });
  });

  it('tells that it is not known, and of one that was estimated since that it is', async () => {
    const { id: childId, position } = await register('without papers', {
      ...noUpn,
      birthIs: 'unknown',
      dateOfBirth: null,
    });
    const known = (after: typeof position) => gateway.ask(AskDateOfBirth, { childId }, { ...answers, after: after! });
    expect(await known(position)).toMatchObject({ bornOn: null, isEstimated: false });
    const { position: then } = await gateway.send(
      CorrectIdentity,
      { childId, ...estimated, reason: 'The assessment came' },
      { ...sen, commandId: derivedId('the assessment') },
    );
    expect(await known(then)).toMatchObject({ bornOn: '2010-01-01', isEstimated: true });
    expect(await gateway.ask(FindChild, { childId }, { ...sen, after: then! })).toMatchObject({
      identity: { dateOfBirth: '2010-01-01', birthEstimate: { by: 'Social care', from: 'An age assessment' } },
    });
  });

  it('finds nothing of a child whose personal data was destroyed, and opens none of it', async () => {
    const { id: childId } = await register('destroyed', { upn: null, familyName: 'Nightingale' });
    const { position } = await gateway.send(
      DestroyPersonalData,
      { childId, reason: 'right-to-erasure' },
      administrator,
    );
    const after = { after: position! };
    const nightingale = { ...anyone, name: 'nightingale' };
    expect(await gateway.ask(SearchChildren, nightingale, { ...sen, ...after })).toMatchObject({
      ...{ items: [], count: { rows: 0, more: false }, elsewhere: [], unsearchable: 0 },
    });
    await platform.keys.endKeysOf(childId);
    expect(await gateway.ask(FindChild, { childId }, { ...sen, ...after })).toMatchObject({
      identity: null,
      destroyed: { reason: 'right-to-erasure' },
    });
    expect(await gateway.ask(AskDateOfBirth, { childId }, { ...answers, ...after })).toBeNull();
  });

  it('says that two are siblings on both records, told once, and goes with either', async () => {
    const [{ id: ivy }, { id: rex }] = [
      await register('ivy', { upn: null, givenNames: 'Ivy' }),
      await register('rex', { upn: null, givenNames: 'Rex' }),
    ];
    const told = { childId: ivy, siblingId: rex, kind: 'full', linked: true, from: '2025-12-01' } as const;
    const send = (what: string) => ({ ...sen, commandId: derivedId(what) });
    const { events, position: first } = await gateway.send(ChangeSibling, told, send('siblings'));
    const read = async (childId: string, after: Position | null) => {
      const found = await gateway.ask(FindCircumstances, { childId }, { ...sen, after: after! });
      const kinds = found.siblings.map(({ personal: { sibling } }) => ('kind' in sibling ? sibling.kind : null));
      return [kinds, found.siblingsCalled.map(({ givenNames }) => givenNames)];
    };
    expect([await read(ivy, first), await read(rex, first)]).toEqual([
      [['full'], ['Rex']],
      [['full'], ['Ivy']],
    ]);
    const better = { ...told, kind: 'half', changeId: events[0]!.id, reason: 'Told so by the aunt' } as const;
    const { position: then } = await gateway.send(CorrectSibling, better, send('half'));
    expect([await read(ivy, then), await read(rex, then)]).toEqual([
      [['half'], ['Rex']],
      [['half'], ['Ivy']],
    ]);
    // Where one lives the other mostly does: on the record of one who is protected the other stands for those alone who may open it.
    const [guard, second] = ['guard', 'second'].map((name) => derivedId('staff', name)) as [string, string];
    const hidden = { childId: rex, openTo: [guard, second], betrayedBy: [], because: 'His father looks for him' };
    const by = { ...send('protects'), actor: { ...sen.actor, id: guard } };
    const { position: since } = await gateway.send(ProtectAddress, hidden, by);
    expect(await read(rex, since)).toEqual([[], []]);
    const destroyed = { childId: rex, reason: 'right-to-erasure' } as const;
    const { position: last } = await gateway.send(DestroyPersonalData, destroyed, administrator);
    expect(await read(ivy, last)).toEqual([[], []]);
  });
});
