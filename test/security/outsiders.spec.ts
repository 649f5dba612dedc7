import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { whoMayWhat } from '#authority';
import { actsOf, RouteWalk } from '#nest/web';
import {
  ADMINISTRATOR,
  FENLAND_ONLINE,
  FERRY_MEADOWS,
  NENE_BRIDGE,
  SEN_OFFICER,
} from '../../apps/server/src/demo/cast.ts';
import { sourceDefinitions, type Asked } from '../../scripts/source-definitions.ts';
import { canary, holdsCanary } from '../erasure/canaries.ts';
import { canaryLine, submitted, type Line } from '../erasure/canary-line.ts';
import { Council } from '../erasure/council.ts';
import { ada } from '../erasure/lived.ts';
import { Service } from '../harness/service.ts';

const ROLES = ['provider', 'sen-officer', 'administrator'];

const { commands, queries } = await sourceDefinitions();
const actions: readonly Asked[] = [...commands, ...queries].map(({ it: action }) => action);
const allowedTo = (role: string) =>
  actions.filter(({ act }) => act && role in whoMayWhat[act]!.grants).map(({ name }) => name);

describe('Who is no officer', () => {
  it.each([
    [
      'provider',
      [
        ...['DeclineReferral', 'MakeOffer', 'RecordRegister', 'FindCalendar', 'FindCalendars', 'FindClosedDays'],
        ...['FindEstablishments', 'FindPlacementsCounted'],
        ...['FindPlacementsListed', 'FindPlaces', 'FindReferralAsked', 'FindReferralsAsked', 'FindRegister'],
        ...['FindUnmarked', 'FindWeekRegister'],
      ],
    ],
    [
      'school',
      [
        ...[
          'FindAttendance',
          'FindCalendar',
          'FindCalendars',
          'FindClosedDays',
          'FindEstablishments',
          // Which agreed sessions of its own pupil nobody has marked yet: part of the attendance that a school answers for.
          'FindMissingMarks',
          'FindPlacementsCounted',
        ],
        ...['FindPlacementsListed', 'FindPupil'],
      ],
    ],
    ['parent', []],
    ['senior-leader', []],
    ['governor', []],
    ['social-worker', []],
    ['finance-officer', []],
    [
      'administrator',
      [
        ...[
          'ChangeDetails',
          'ConfirmGrant',
          'ConfirmRole',
          'CorrectClosure',
          'CorrectTermDates',
          'DeclineGrant',
          'DeclineRole',
          'DeclineToDestroyDetails',
        ],
        ...['DestroyDetails', 'DestroyPersonalData', 'EndGrant', 'EndRole', 'EnterPerson', 'GiveCover', 'GiveRole'],
        ...[
          'LetGo',
          'ProposeRole',
          'ProposeRoleChange',
          'ProposeToDestroyDetails',
          'RebuildView',
          'RecordCalendarFile',
          'RecordClosure',
          'RecordTermDates',
          'StopJob',
          'StopRebuild',
        ],
        ...['TryAgain', 'VoidCalendarEntry'],
        ...[
          'CollectFile',
          'FindCalendar',
          'FindCalendars',
          // How many children an officer leaves, before that role is ended: a number, and none of them by name.
          'FindChildrenOfOfficer',
          'FindClosedDays',
          // What goes with the personal data of a child, without a word of who it is.
          'FindDestruction',
          'FindEstablishments',
          'FindJob',
          'FindJobs',
          'FindOpeningReasons',
          'FindPeople',
        ],
        ...['FindPerson', 'FindRebuilds'],
        ...['FindRole', 'FindRoles', 'FindToConfirm', 'FindWhatWaits'],
      ],
    ],
  ])('as %s may do %j and nothing else', (role, names) => expect(allowedTo(role)).toEqual(names));

  it('as an auditor may look and change nothing', () => {
    const changed = commands.map(({ it: { name } }) => name);
    expect(allowedTo('auditor').filter((name) => changed.includes(name))).toEqual([]);
    expect(allowedTo('auditor').length).toBeGreaterThan(4);
  });
});

/** Schools by name, and when they are open: whoever says where a child comes from looks them up. */
const OF_NOBODY = ['/establishments', '/calendars', '/calendars/{calendarId}'];
/** Its own place, how many are there, and how many sessions there want a mark: no child is named. */
const OWN_PLACE = ['/providers', '/unmarked-sessions'];
/** The children who are with a provider are told to it, and to no other. */
const WITH_IT = '/placements';

describe('Over HTTP', () => {
  let service: Service, council: Council, line: Line, paths: readonly string[];
  beforeAll(async () => {
    service = await Service.startedAt('2025-11-24T09:00:00.000Z');
    council = new Council(service);
    line = await canaryLine(council, ada);
    await service.drained();
    const described = (await council.send(SEN_OFFICER, 'GET', '/openapi.json')).json() as OpenAPIObject;
    const signedIn = Object.entries(described.paths).filter(([, { get }]) => get?.security);
    paths = signedIn.map(([path]) => path).filter((path) => ![...OF_NOBODY, ...OWN_PLACE, WITH_IT].includes(path));
  }, 60_000);
  afterAll(() => service.end());

  const concrete = (path: string) =>
    path
      .replace('{childId}', line.childId)
      .replace('{referralId}', line.awarded)
      .replace('{placementId}', line.placementId)
      .replace('{providerId}', NENE_BRIDGE.provider)
      .replace(/\/registers$/, '/registers?on=2025-11-24')
      .replace(/\/week-registers$/, '/week-registers?week=2025-11-24');

  it('a provider that had the child reads none of its addresses, and each try is on record', async () => {
    expect(paths.length).toBeGreaterThanOrEqual(6);
    const tried = async () =>
      (await service.server.stores.operations.accessJournal.ofChild(line.childId, { limit: 500 })).entries.filter(
        ({ actor, outcome }) => actor.id === FENLAND_ONLINE.person && outcome === 'refused',
      ).length;
    const before = await tried();
    for (const path of [...paths.map(concrete), `/line/${line.childId}`]) {
      const { status, body } = await council.send(FENLAND_ONLINE.person, 'GET', path);
      expect([path, status, holdsCanary(body)]).toEqual([path, 403, false]);
    }
    // The page of the line is one more; a referral's address names no child, but whose it is, is known. A list is nobody's.
    expect((await tried()) - before).toBe(paths.filter((path) => /\{(?:child|referral)Id\}/.test(path)).length + 1);
  });

  it('a provider is told by name who is with it, and another is told nothing of them', async () => {
    const told = async ({ person }: typeof FENLAND_ONLINE) => {
      const { status, body } = await council.send(person, 'GET', WITH_IT);
      return [status, holdsCanary(body)];
    };
    expect([await told(FENLAND_ONLINE), await told(NENE_BRIDGE)]).toEqual([
      [200, true],
      [200, false],
    ]);
  });

  it('whose role may not is told so before anything that they sent is looked at', async () => {
    const { app } = service.server;
    const sends = app
      .get(RouteWalk, { strict: false })
      .routes()
      .filter(({ method }) => method === 'POST')
      .flatMap((route) => actsOf(route).map((act) => ({ act, path: route.path })));
    for (const { act, path } of sends) {
      const { grants } = whoMayWhat[act.act]!;
      const person = [FENLAND_ONLINE.person, SEN_OFFICER, ADMINISTRATOR].find((_, n) => !(ROLES[n]! in grants))!;
      const url = `/${path.replace(/:\w+/g, line.childId)}`;
      const { status } = await council.send(person, 'POST', url, { payload: { nonsense: [{}] } });
      expect([path, status]).toEqual([path, 403]);
    }
  });

  it.each([
    '/assets/..%2f..%2fpackage.json/x',
    '/assets/x/..%2f..%2fmaster.key',
    '/assets/%2e%2e/data',
    '/assets/x/%00',
  ])('nothing but the assets is served from %s', async (path) => {
    const answer = await service.server.app.inject({ url: path });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([404, expect.stringContaining('problem+json')]);
  });

  it('a command refused to a provider is on the record of the child that it names', async () => {
    const words = canary('not for a provider');
    const url = `/children/${line.childId}/identity/corrections`;
    const { status } = await council.send(FERRY_MEADOWS.person, 'POST', url, {
      ...{ payload: { familyName: words, reason: words }, reason: words },
    });
    const { entries } = await service.server.stores.operations.accessJournal.ofChild(line.childId, { limit: 1 });
    expect([status, entries]).toEqual([
      403,
      [expect.objectContaining({ action: 'CorrectIdentity', outcome: 'refused', reason: expect.anything() })],
    ]);
    expect(entries[0]!.reason!.kid).toBe(`record-${line.childId}`);
  });

  it('what answers a provider holds no word of the child, nor of what others offered', async () => {
    const referral = await submitted(council, line.childId, 'Ada once more');
    const offer = {
      startsOn: '2026-04-20',
      sessionsPerWeek: 5,
      weeklyPrice: 20_000,
      howNeedIsMet: canary('secret offer'),
    };
    const answer = (person: string, providerId: string) =>
      council.send(person, 'POST', `/referrals/${referral}/offers`, { payload: { ...offer, providerId } });
    const answers = [
      await answer(NENE_BRIDGE.person, NENE_BRIDGE.provider),
      await answer(NENE_BRIDGE.person, NENE_BRIDGE.provider),
      await answer(FERRY_MEADOWS.person, NENE_BRIDGE.provider),
      await answer(FERRY_MEADOWS.person, FERRY_MEADOWS.provider),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 409, 403, 200]);
    for (const { body } of answers) {
      expect(holdsCanary(body) || body.includes(line.childId)).toBe(false);
      expect(Object.keys(JSON.parse(body) as object)).not.toContain('about');
    }
  });
});
