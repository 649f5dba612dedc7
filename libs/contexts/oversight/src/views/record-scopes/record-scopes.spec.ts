import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { derivedId, type About, type RecordedEvent } from '#platform/event-sourcing';
import { factId, viewAfter } from '#platform/testing';
import type { CivilDate } from '#platform/time';
import { holdersOn } from './holding-periods.ts';
import { recordScopes } from './record-scopes.ts';

const [childId, referralId, placementId] = ['child', 'referral', 'placement'].map((name) => derivedId(name));
const [nene, ferry] = ['nene', 'ferry'].map((name) => derivedId(name)) as [string, string];
const child = { childId: childId! };
const referral = { ...child, referralId: referralId! };
const placement = { ...referral, placementId: placementId!, providerId: nene };

type Said = Readonly<{ type: string; on: CivilDate; about: About; data?: object }>;
const recorded = (facts: readonly Said[]) =>
  facts.map(({ type, on, about, data = {} }, n) => {
    const at = { id: factId(n), recordedAt: `${on}T12:00:00.000Z`, effectiveOn: on, sealed: { name: {} } };
    return { ...at, type, about, data } as unknown as RecordedEvent;
  });

const at = (schoolUrn: number, ...beside: readonly number[]) => ({ is: 'school', schoolUrn, beside });
const registered: Said = {
  ...{ type: 'ChildRegistered', on: '2025-11-03', about: child },
  data: { roll: { is: 'school', schoolUrn: 110001 }, owningService: 'sen' },
};
const change = (on: CivilDate, type: string, data: object): Said => ({ type, on, about: child, data });
const asked = (providerId: string): Said => ({
  ...{ type: 'ResponseWindowOpened', on: '2025-12-01', about: referral },
  data: { providerId },
});
const submitted: Said = { type: 'ReferralSubmitted', on: '2025-12-01', about: referral };
const awarded: Said = { type: 'ReferralAwarded', on: '2025-12-08', about: placement, data: { providerId: nene } };
const started: Said = {
  type: 'PlacementStarted',
  on: '2026-01-12',
  about: placement,
  data: { startsOn: '2026-01-12' },
};
const ended: Said = { type: 'PlacementEnded', on: '2026-03-30', about: placement, data: { endedOn: '2026-03-27' } };
const awardOfReferral: Said = { ...awarded, about: referral };
const toTheAward = [registered, submitted, asked(nene), asked(ferry), awardOfReferral];

const after = (facts: readonly Said[]) => viewAfter(recordScopes, recorded(facts));
const held = (facts: readonly Said[], id = childId!, day: CivilDate = '2026-06-01') =>
  holdersOn(after(facts).get(id)?.periods ?? [], day);

it('is no school’s of a child who was registered on no roll, until it comes onto one', () => {
  const none = { ...registered, data: { roll: { is: 'none', why: 'not-at-school-yet' }, owningService: 'sen' } };
  const facts = [none, change('2026-01-12', 'RollsChanged', { roll: at(110002), from: '2026-01-12' })];
  expect([held(facts, childId!, '2026-01-11').rolls, held(facts).rolls]).toEqual([[], ['110002']]);
});

describe('At whose place a child is', () => {
  const day = (on: CivilDate, facts: readonly Said[] = [...toTheAward, started, ended], id = childId!) =>
    held(facts, id, on).places;

  it('is that of the provider, from the first day of the placement until it keeps the register no more, four weeks after the last', () => {
    const days = ['2026-01-11', '2026-01-12', '2026-03-27', '2026-03-28', '2026-04-24', '2026-04-25'];
    expect(days.map((on) => day(on as CivilDate))).toEqual([[], [nene], [nene], [nene], [nene], []]);
    expect(day('2026-03-27', [...toTheAward, started, ended], placementId!)).toEqual([nene]);
  });

  it('is nobody’s that was only asked, or has the award and no child yet', () => {
    expect(day('2026-06-01', [registered, submitted, asked(nene), asked(ferry)])).toEqual([]);
    expect(day('2026-06-01', toTheAward)).toEqual([]);
    expect(day('2026-06-01', toTheAward, referralId!)).toEqual([]);
  });

  it('is found by a list as long as it goes on', () => {
    expect(after([...toTheAward, started]).get(childId!)?.places).toEqual([nene]);
    expect(after([...toTheAward, started, ended]).get(childId!)?.places).toEqual([nene]);
    const later = change('2026-05-04', 'RollsChanged', { roll: { is: 'none', why: null }, from: '2026-05-04' });
    expect(after([...toTheAward, started, ended, later]).get(childId!)?.places).toEqual([]);
  });
});

describe('Who holds a record', () => {
  it('is the service and the school of the registration, and nobody before it', () => {
    expect(held([registered])).toMatchObject({ services: ['sen'], rolls: ['110001'], teams: [], officers: [] });
    expect(held([registered], childId, '2025-11-02')).toMatchObject({ services: [], rolls: [] });
  });

  it('is the school of each roll, from the day on which the child is on it', () => {
    const both = change('2025-12-01', 'RollsChanged', {
      roll: at(110002, 110003),
      from: '2026-01-05',
    });
    const none = change('2025-12-02', 'RollsChanged', { roll: { is: 'none', why: null }, from: '2026-02-02' });
    const before = change('2025-12-03', 'RollsChanged', { roll: at(110009), from: '2019-09-02' });
    const on = (day: CivilDate) => held([registered, before, both, none], childId, day).rolls;
    expect((['2025-11-02', '2026-01-04', '2026-01-05', '2026-02-02'] as const).map(on)).toEqual([
      ...[['110009'], ['110001'], ['110002', '110003'], []],
    ]);
  });

  it('is no provider any more that was asked, or had a placement, for another child', () => {
    const removed = (type: string, about: About, n: number): Said => ({
      ...{ type, on: '2026-04-01', about },
      data: { original: factId(n), whose: 'another-child', entries: [factId(n)] },
    });
    const wrongly = [registered, submitted, asked(ferry)];
    expect(held(wrongly).providers).toEqual([ferry]);
    const sentElsewhere = [1, 2].map((n) => removed('ReferralEntryRemoved', referral, n));
    expect(held([...wrongly, ...sentElsewhere]).providers).toEqual([]);
    expect(held([...wrongly, ...sentElsewhere], referralId!).providers).toEqual([]);
    const over = [registered, started, ended];
    expect(held(over).providers).toEqual([]);
    expect(held([...over, removed('PlacementEntryRemoved', placement, 2)]).providers).toEqual([nene]);
  });

  it('keeps nothing personal, and nothing that does not say who holds it', () => {
    const { told } = after([{ ...started, data: { startsOn: '2026-01-12', timetable: [1] } }]).get(placementId!)!;
    expect(JSON.stringify(told)).toMatch('PlacementStarted');
    expect(JSON.stringify(told)).not.toMatch(/name|timetable/);
  });

  const moved = [
    registered,
    change('2025-11-10', 'OwningServiceChanged', { owningService: 'exclusions', from: '2025-12-01' }),
    change('2025-11-11', 'OwningTeamChanged', { owningTeam: 'exclusions-north', from: '2025-12-01' }),
    change('2025-11-12', 'AllocatedOfficerChanged', { officerId: nene, from: '2025-11-20' }),
    change('2025-11-13', 'AllocatedOfficerChanged', { officerId: null, from: '2025-12-01' }),
  ];
  it.each<readonly [CivilDate, string, string[], string[]]>([
    ['2025-11-20', 'sen', [], [nene]],
    ['2025-11-30', 'sen', [], [nene]],
    ['2025-12-01', 'exclusions', ['exclusions-north'], []],
  ])('on %s is %s, whenever the changes were told', (day, service, teams, officers) =>
    expect(held(moved, childId, day)).toMatchObject({ services: [service], teams, officers }),
  );

  it('is declared for lists as of the day of the last event, which a change told ahead has on its day', () => {
    expect(after(moved).get(childId!)).toMatchObject({ services: ['sen'], teams: [], officers: [] });
    const come = change('2025-12-01', 'HolderChangeInEffect', { changeId: factId(1), from: '2025-12-01' });
    const turned = { services: ['exclusions'], teams: ['exclusions-north'], officers: [] };
    expect(after([...moved, come]).get(childId!)).toMatchObject(turned);
  });

  const shared = change('2025-11-10', 'RecordShared', {
    ...{ by: 'sen', service: 'exclusions', from: '2025-12-01', lastDay: '2026-01-31' },
  });
  const sharingEnded = change('2026-01-12', 'RecordSharingEnded', { sharingId: factId(1) });
  it.each<readonly [CivilDate, boolean, string[]]>([
    ['2025-11-30', false, ['sen']],
    ['2025-12-01', false, ['sen', 'exclusions']],
    ['2026-01-31', false, ['sen', 'exclusions']],
    ['2026-02-01', false, ['sen']],
    ['2026-01-11', true, ['sen', 'exclusions']],
    ['2026-01-12', true, ['sen']],
  ])('on %s is open to those with which it is shared, also where it is ended early (%s)', (day, isEnded, openTo) =>
    expect(held([registered, shared, ...(isEnded ? [sharingEnded] : [])], childId, day)).toMatchObject({
      ...{ openTo, services: ['sen'] },
    }),
  );

  const hands = (from: CivilDate, owningService: string) =>
    change(from, 'OwningServiceChanged', { owningService, from });
  it.each<readonly [CivilDate, string[]]>([
    ['2025-12-14', ['sen', 'exclusions']],
    ['2025-12-15', ['exclusions']],
    ['2026-01-12', ['sen']],
  ])('on %s is open to whom its holder shared it with, no longer than that one holds it', (day, openTo) => {
    const thereAndBack = [hands('2025-12-15', 'exclusions'), hands('2026-01-12', 'sen')];
    expect(held([registered, shared, ...thereAndBack], childId, day).openTo).toEqual(openTo);
  });

  it('goes on being open where a change of its holder was told and voided', () => {
    const voided = change('2025-12-16', 'OwningServiceChangedVoided', { original: factId(2), reason: 'A mistake' });
    const facts = [registered, shared, hands('2025-12-15', 'exclusions'), voided];
    expect(held(facts, childId, '2025-12-20').openTo).toEqual(['sen', 'exclusions']);
  });

  it('is declared open for lists to whom it is shared with, and will be', () => {
    expect(after([registered, shared]).get(childId!)).toMatchObject({
      services: ['sen'],
      openTo: ['sen', 'exclusions'],
    });
    expect(after([registered, shared, sharingEnded]).get(childId!)).toMatchObject({ openTo: ['sen'] });
  });

  it('was never shared that was ended before it began', () =>
    expect(held([registered, shared, { ...sharingEnded, on: '2025-11-20' }], childId, '2025-12-15').openTo).toEqual([
      'sen',
    ]));

  it('is each provider that may answer a referral, and then the one that has it', () => {
    expect(held([registered, submitted, asked(nene), asked(ferry)]).providers).toEqual([nene, ferry]);
    expect(held(toTheAward).providers).toEqual([nene]);
    expect(held([...toTheAward, started]).providers).toEqual([nene]);
    expect(held([...toTheAward, started, ended]).providers).toEqual([]);
    expect(held([...toTheAward, started, ended], childId, '2026-03-27').providers).toEqual([nene]);
    const withdrawn: Said = { type: 'ReferralWithdrawn', on: '2025-12-04', about: referral };
    expect(held([registered, submitted, asked(nene), withdrawn]).providers).toEqual([]);
  });

  it('is again each that was asked when the award is voided, and the provider when the ending is', () => {
    const voided = (n: number, { type, about }: Said): Said => ({
      ...{ type: `${type}Voided`, on: '2026-04-01', about },
      data: { original: factId(n) },
    });
    expect(held([...toTheAward, voided(4, awardOfReferral)]).providers).toEqual([nene, ferry]);
    const withdrawn: Said = { type: 'ReferralWithdrawn', on: '2025-12-04', about: referral };
    expect(held([registered, submitted, asked(nene), withdrawn, voided(3, withdrawn)]).providers).toEqual([nene]);
    expect(held([...toTheAward, started, ended, voided(6, ended)]).providers).toEqual([nene]);
  });

  it('has it on the same days whether it was asked once or often, said once', () => {
    const dayOf = (n: number) => `2026-01-0${n}` as CivilDate;
    const day = fc.integer({ min: 1, max: 9 }).map(dayOf);
    const spell = fc.record({ from: day, until: fc.option(day) });
    fc.assert(
      fc.property(fc.array(spell, { maxLength: 6 }), (spells) => {
        const facts = spells.flatMap(({ from, until }, n) => {
          const about = { ...child, referralId: derivedId('referral', n) };
          const window: Said = { type: 'ResponseWindowOpened', on: from, about, data: { providerId: nene } };
          return until ? [window, { type: 'ReferralWithdrawn', on: until, about } as Said] : [window];
        });
        const periods = after([registered, ...facts])
          .get(childId!)!
          .periods.filter(({ kind }) => kind === 'providers');
        for (let n = 1; n <= 9; n++) {
          const on = dayOf(n);
          const has = spells.some(({ from, until }) => from <= on && (until === null || on < until));
          expect([on, holdersOn(periods, on).providers]).toEqual([on, has ? [nene] : []]);
          expect(periods.filter(({ from, until }) => from <= on && (until === null || on < until)).length < 2).toBe(
            true,
          );
        }
      }),
    );
  });

  it('of a referral is everyone who was asked; of a placement its provider', () => {
    const all = [...toTheAward, started];
    expect(held(all, referralId).providers).toEqual([nene, ferry]);
    expect(held(all, placementId).providers).toEqual([nene]);
    expect(after(all).get(placementId!)).toMatchObject({ childId, of: 'part' });
  });
});
