import { Module } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attendanceEvents, type AttendanceEvent } from '#contexts/attendance';
import { childEvents, ChildNames, MergedRecords, Openers, type ChildEvent } from '#contexts/children';
import { placementEvents, type PlacementEvent } from '#contexts/placements';
import { RECORD_NAMES, whoMayWhat } from '#authority';
import { Command, derivedId, stream, type AboutKey, type Actor, type Draft } from '#platform/event-sourcing';
import { Authority, within } from '#platform/gateway';
import { Standings } from '#platform/identity';
import { Erased } from '#platform/privacy';
import { Operations, SealedJobs } from '#platform/operations';
import { embeddedPlatform, type EmbeddedPlatform } from '#platform/testing';
import { SettableClock, type CivilDate } from '#platform/time';
import { handles } from '#platform/transactions';
import { NamesOfPeople, OpeningReasons } from '#contexts/people';
import { CaseWords } from './asks/case-words.ts';
import { oversight } from './oversight.module.ts';
import { ScopesOfRecords } from './views/record-scopes/scopes-of-records.service.ts';
import { FindChildLine, type LineAsked } from './views/child-line/find-child-line.query.ts';

type AnyEvent = ChildEvent | PlacementEvent | AttendanceEvent;
const childId = derivedId('child');
const placementId = derivedId('placement');

/** Writes a fact as it stands: what decides about it is its own context's, and proved there. */
class Tell extends Command<Readonly<{ stream: string; fact: Draft<AnyEvent> }>> {
  static readonly act = 'tell';
}
class TellChild extends Tell {}
class TellPlacement extends Tell {}
class TellAttendance extends Tell {}

const facts = <E extends (typeof childEvents | typeof placementEvents | typeof attendanceEvents)[number]>(
  category: string,
  events: readonly E[],
  about: readonly AboutKey[] = ['childId'],
) => stream<null, E, AboutKey>({ about, category, events, initial: null, evolve: () => null });
const concerned = { childId, placementId, referralId: derivedId('referral'), providerId: derivedId('provider') };
const options = { about: () => concerned as never };

@Module({
  providers: [
    handles(TellChild, facts('child', childEvents), 'stream', ({ data }) => data.fact as Draft<ChildEvent>, options),
    handles(
      TellPlacement,
      facts('placement', placementEvents, ['childId', 'referralId', 'placementId', 'providerId']),
      'stream',
      ({ data }) => data.fact as Draft<PlacementEvent>,
      options,
    ),
    handles(
      TellAttendance,
      facts('attendance', attendanceEvents),
      'stream',
      ({ data }) => data.fact as Draft<AttendanceEvent>,
      options,
    ),
  ],
})
class TellingModule {}

const actor: Actor = { id: 'o1', role: 'sen-officer', team: 'sen', organisation: 'council', onBehalfOf: null };
const sen = { actor, correlationId: 'c' };
const exclusions = { ...sen, actor: { ...actor, role: 'exclusions-officer', team: 'exclusions' } };
const telling = {
  words: 'Write it',
  grants: { 'sen-officer': within({ name: 'everything', everything: true }) },
} as const;
const terms = (startsOn: CivilDate) => ({
  ...({ startsOn, endsOn: '2026-02-13', nextReviewOn: '2026-02-06', legalBasis: 'post-16' } as const),
  ...{ schoolLeaving: null, timetable: [], outcomes: [] },
});
const applied = {
  rule: 'a.rule',
  version: '1996',
  result: '2026-06-26',
  restsOn: [{ rule: 'csa.end', version: '1996' }],
};
const said = {
  inputs: { dateOfBirth: '2009-05-04' },
  sentence: 'It ends on 26 June 2026.',
  caveats: ['Ask a person.'],
};
const mark = (code: 'K' | 'I') =>
  ({ date: '2026-01-14', session: 'AM', code, placementId, placementStart: placementId, notCounted: null }) as const;

/** What the register of people would say, and which questions it was asked. */
const asked: (readonly string[])[] = [];
const namesOf = (ids: readonly string[]) => {
  asked.push(ids);
  return Promise.resolve(new Map(ids.map((id) => [id, `called ${id}`])));
};

describe('Oversight, on the embedded stores', () => {
  const clock = new SettableClock('2026-01-05T12:00:00.000Z');
  let platform: EmbeddedPlatform, gateway: EmbeddedPlatform['gateway'], after: object;

  const tell = async (to: typeof TellChild, day: CivilDate, fact: Draft<AnyEvent>, by = actor) => {
    clock.set(`${day}T12:00:00.000Z`);
    const written = await gateway.send(to, { stream: childId, fact }, { ...sen, actor: by });
    after = { after: written.position! };
    return written.events[0]!.id;
  };
  const line = (asked: Partial<LineAsked> = {}, sender: object = sen) =>
    gateway.ask(
      FindChildLine,
      { childId, asAt: null, knownOn: null, compareWith: null, ...asked },
      { ...sen, ...sender, ...after },
    );

  let extension: string, voided: string;
  beforeAll(async () => {
    platform = await embeddedPlatform({
      contexts: [oversight],
      modules: [TellingModule],
      answers: [
        { provide: ChildNames, useValue: {} },
        { provide: MergedRecords, useValue: {} },
        { provide: Openers, useValue: {} },
        { provide: CaseWords, useValue: {} },
        { provide: Operations, useValue: {} },
        { provide: OpeningReasons, useValue: {} },
        { provide: NamesOfPeople, useValue: { of: namesOf } },
        { provide: SealedJobs, useValue: {} },
        { provide: Standings, useValue: {} },
      ],
      alsoEvents: [...childEvents, ...placementEvents, ...attendanceEvents],
      clock,
      // Of nobody here is it asked who is without education.
      known: async () => null,
      authority: new Authority({ ...whoMayWhat, tell: telling }, RECORD_NAMES),
      scopes: ({ store, events, waiter }) => new ScopesOfRecords(store, events, waiter, clock),
    });
    ({ gateway } = platform);
    const identity = { givenNames: 'Ama', familyName: 'Example', dateOfBirth: '2009-05-04' } as const;
    await tell(TellChild, '2026-01-05', {
      type: 'ChildRegistered',
      data: { roll: { is: 'school', schoolUrn: 110001 }, owningService: 'sen' },
      personal: { ...identity, upn: null, address: null, contact: null, schoolName: null, birthEstimate: null },
    });
    const start = await tell(TellPlacement, '2026-01-12', {
      type: 'PlacementStarted',
      data: terms('2026-01-12'),
      personal: { outcomes: [] },
      rules: [{ ...applied, said }],
    });
    const first = await tell(TellAttendance, '2026-01-14', {
      type: 'SessionMarked',
      effectiveOn: '2026-01-14',
      data: mark('K'),
    });
    const correct = (code: 'K' | 'I', reason: string): Draft<AnyEvent> => ({
      type: 'SessionMarkedCorrected',
      data: { original: first, now: mark(code) },
      personal: { reason },
    });
    await tell(TellAttendance, '2026-01-20', correct('I', 'a note came'));
    await tell(TellAttendance, '2026-02-02', correct('K', 'the note was another child’s'));
    extension = await tell(TellPlacement, '2026-02-06', {
      type: 'ExtensionAgreed',
      data: { reviewId: derivedId('review'), finishesOn: '2026-05-22', offRollOn: null },
    });
    await tell(TellPlacement, '2026-02-10', {
      type: 'PlacementStartedCorrected',
      effectiveOn: '2026-01-13',
      data: { original: start, now: terms('2026-01-13') },
      personal: { outcomes: null, reason: 'came a day later' },
    });
    voided = await tell(
      TellPlacement,
      '2026-02-20',
      {
        type: 'ExtensionAgreedVoided',
        data: { original: extension },
        personal: { reason: 'the panel had not agreed' },
      },
      { ...actor, id: 'o2' },
    );
  });
  afterAll(() => platform.close());

  const reads = async (asAt: CivilDate, knownOn: CivilDate) => {
    const { facts: found } = await line({ asAt, knownOn });
    return found.filter(({ type }) => type !== 'ChildRegistered').map(({ type, data }) => data['code'] ?? type);
  };

  it.each([
    ['2026-01-14', '2026-01-25', ['PlacementStarted', 'I']],
    ['2026-01-14', '2026-02-03', ['PlacementStarted', 'K']],
    ['2026-01-12', '2026-01-12', ['PlacementStarted']],
    ['2026-01-12', '2026-02-11', []],
    ['2026-02-10', '2026-02-19', ['PlacementStarted', 'K', 'ExtensionAgreed']],
    ['2026-02-10', '2026-02-21', ['PlacementStarted', 'K']],
  ] as const)('replays the line as at %s, as known on %s (V-REPLAY)', async (asAt, knownOn, expected) =>
    expect(await reads(asAt, knownOn)).toEqual(expected),
  );

  it('names who voided the extension, and opens why', async () => {
    const compareWith = { asAt: null, knownOn: '2026-02-21' } as const;
    const { changes, owningService } = await line({ asAt: '2026-02-10', knownOn: '2026-02-19', compareWith });
    expect(owningService).toBe('sen');
    expect(changes).toMatchObject([
      {
        original: extension,
        after: null,
        by: [{ eventId: voided, by: { id: 'o2' }, reason: 'the panel had not agreed' }],
      },
    ]);
  });

  it('says what whoever recorded it is called, in one question', async () => {
    asked.length = 0;
    expect((await line()).people).toEqual({ o1: 'called o1', o2: 'called o2' });
    expect(asked).toEqual([['o1', 'o2']]);
  });

  it('is today’s line when no date is given, with what is personal opened', async () => {
    const { at, facts: found } = await line();
    expect(at).toEqual({ asAt: '2026-02-20', knownOn: '2026-02-20' });
    expect(found[0]).toMatchObject({ type: 'ChildRegistered', personal: { givenNames: 'Ama' } });
  });

  it('tells what each rule answered, and opens what it was given and said on that day', async () => {
    const { facts: found } = await line({ asAt: '2026-01-12', knownOn: '2026-01-12' });
    const { rules, rulesSaid } = found.find(({ type }) => type === 'PlacementStarted')!.statedBy;
    expect({ rules, rulesSaid }).toEqual({ rules: [applied], rulesSaid: [said] });
    expect(found[0]!.statedBy).toMatchObject({ rules: [], rulesSaid: null });
  });

  it('asks another service why, and knows no child without events', async () => {
    await expect(line({}, exclusions)).rejects.toThrow(/outside your service/);
    await expect(line({ childId: derivedId('nobody') })).rejects.toThrow(/no such record/);
  });

  it('keeps its dates and shows as destroyed what was personal', async () => {
    await platform.keys.endKeysOf(childId);
    const { facts: found } = await line({ asAt: '2026-01-14', knownOn: '2026-01-25' });
    expect(found.map(({ type }) => type)).toEqual(['ChildRegistered', 'PlacementStarted', 'SessionMarked']);
    expect(found[0]!.personal['givenNames']).toBeInstanceOf(Erased);
    expect(found[1]!.statedBy).toMatchObject({ rules: [applied], rulesSaid: expect.any(Erased) });
    expect(found[2]!.statedBy.reason).toBeInstanceOf(Erased);
  });
});
