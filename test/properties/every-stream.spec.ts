import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { derivedId, partOf, type RecordedEvent } from '#platform/event-sourcing';
import { actsOf, addressOf } from '#nest/web';
import { catalogue } from '../../apps/server/src/composition/all-contexts.ts';
import { sourceDefinitions } from '../../scripts/source-definitions.ts';
import { OF_PROCESSES } from '../authority/roles-and-commands.ts';
import type { Answer } from '../harness/answer.ts';
import { alikeChild } from '../harness/alike-child.ts';
import { leadingChild } from '../harness/leading-child.ts';
import { aSister } from '../harness/changes-of-circumstances.ts';
import { urlOf, type LineIds, type LineStep } from '../harness/line-step.ts';
import { paperwork } from '../harness/paperwork.ts';
import { placedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { everyone, ferryMeadows, senOfficer } from '../harness/the-people.ts';
import { lineOfPeople } from '../harness/line-of-people.ts';
import { lineOfRoles } from '../harness/line-of-roles.ts';
import { routesOfTheRecord } from '../harness/parts-of-the-record.ts';
import { wholeLine } from '../harness/whole-line.ts';
import { repeated, unreasoned, untaken, type Reasons, type SentTwice } from './stream-faults.ts';
import { agreedTo, sentOut } from '../harness/sent-out.ts';

/** Histories of a stream, and the most commands in one. */
const RUNS = 5;
const LENGTH = 24;

/** What is done to many children, whose parts are what is done to one, and errands, which no stream keeps. */
const ELSEWHERE = [
  'AllocateChildren',
  'CheckList',
  'LetGo',
  'MakeCaseloadFile',
  'PutListAway',
  'RebuildView',
  'RecordList',
  'RecordRegister',
  'StopJob',
  'StopRebuild',
  // It opens a placement of its own.
  'TakeOverPlacement',
  'TryAgain',
];

const MERGING = String.raw`possible-duplicates/\{otherChildId\}/(?:merges|partings)`;

/** The steps that write to each stream, in the order in which its histories are lived: the clock goes on between. */
const STEPS_OF: Readonly<Record<string, RegExp>> = {
  child: new RegExp(
    `^/children(?!/{childId}/(?:placements|marks|sessions-not-held|bars|protection|liftings|seal|${MERGING}|${routesOfTheRecord}))`,
  ),
  circumstances: new RegExp(`^/children/{childId}/(?:${routesOfTheRecord})`),
  merging: new RegExp(`^/children/\\{childId\\}/${MERGING}`),
  sealing: /^\/children\/\{childId\}\/seal/,
  protection: /^\/children\/\{childId\}\/(?:protection|liftings)/,
  referral: /^\/referrals/,
  placement: /^\/placements/,
  attendance: /^\/children\/\{childId\}\/(?:marks|sessions-not-held)/,
  staff: /^\/people/,
  'opening-reasons': /^\/opening-reasons/,
  calendar: /^\/calendar/,
  'saved-columns': /^\/list-columns/,
  'own-role': /^\/roles/,
  bars: /^\/children\/\{childId\}\/bars/,
};

const stepsOf = (category: string): readonly LineStep[] =>
  [...wholeLine, ...lineOfPeople, ...lineOfRoles].filter(({ route }) => STEPS_OF[category]!.test(route));

const { streams, routes, commands } = await sourceDefinitions();
const inOrder = Object.keys(STEPS_OF).map((category) => {
  const stream = streams.find(({ it }) => it.category === category)!.it;
  return [category, stream] as const;
});
const commandOf = ({ route }: LineStep): string =>
  actsOf(routes.find((each) => addressOf(each) === `POST ${route}`)!)[0]!.name;

const reasons = JSON.parse(readFileSync('apps/server/src/composition/refusals.json', 'utf8')) as Reasons;

/** Long after the line itself: what it says of a moment is put to this day. */
const TODAY = '2026-01-05';

let service: Service;
const records = new Map<string, LineIds[]>();
beforeAll(async () => {
  service = await Service.startedAt(`${TODAY}T12:00:00.000Z`);
  for (const category of Object.keys(STEPS_OF))
    for (let run = 0; run < RUNS; run++)
      records.set(category, [...(records.get(category) ?? []), await recordOf(category, run)]);
}, 120_000);
afterAll(() => service.end());

const recordOf = async (category: string, run: number): Promise<LineIds> => {
  if (category === 'staff') return aPerson(run);
  // What it is called says which role it is.
  if (category === 'own-role') return { child: `role-${run}`, called: `Attendance clerk ${run}` };
  // Each school has terms of its own.
  if (category === 'calendar') return { child: `calendar-${run}`, ofSchool: String(110_001 + run) };
  if (category === 'sealing') return aClosedRecord(`${category} ${run}`);
  const record = await aRecord(`${category} ${run}`);
  if (category === 'child') return { ...record, alike: await alikeChild(service, record['child']!) };
  if (category === 'merging') return { ...record, leading: await leadingChild(service, record['child']!) };
  if (category !== 'circumstances') return record;
  const sister = { ...aSister, familyName: `${category} ${run}` };
  return { ...record, sister: (await service.as(senOfficer).post('/children', sister)).written.id };
};

/** Of an open one nothing is sealed. */
async function aClosedRecord(familyName: string): Promise<LineIds> {
  const by = service.as(senOfficer);
  const { id: child } = (await by.post('/children', { ...paperwork.child, upn: null, familyName })).written;
  const closing = { because: 'under-another-record', on: TODAY };
  await by.post(`/children/${child}/closings`, closing).then(({ written }) => written);
  return { child };
}

/** A child whose placement is proposed, and two referrals that wait for answers. */
async function aRecord(familyName: string): Promise<LineIds> {
  const { childId: child, placementId: placement } = await placedChild(service, {
    ...{ upn: null, familyName, dateOfBirth: '2010-01-15' },
  });
  const referred = async () => (await sentOut(service.as(senOfficer), paperwork.referral(child))).written.id;
  const [referral, elsewhere] = [await referred(), await referred()];
  return { child, placement, referral, elsewhere, receiver: ferryMeadows.organisation! };
}

/** Whoever is put on the register may do nothing any more, so nobody who acts here is. */
const acting = new Set([...lineOfPeople, ...lineOfRoles].flatMap(({ by, alsoBy = by }) => [by.id, alsoBy.id]));
const others = everyone.filter(({ id }) => !acting.has(id));

/** Two who are not on the register yet, of whom one is to act for the other. */
async function aPerson(run: number): Promise<LineIds> {
  const [person, covered] = [others.at(run)!.id, others.at(-1 - run)!.id];
  const child = { ...paperwork.child, upn: null, familyName: `Audited ${run}` };
  const audited = (await service.as(senOfficer).post('/children', child)).written.id;
  return { child: person, person, covered, audited };
}

/** Then the windows to answer are closed, some placements run, and a term of them lies behind. */
async function aTermLater(): Promise<void> {
  await service.at('2026-01-12T16:00:00.000Z');
  for (const { placement } of records.get('attendance')!)
    await service
      .as(senOfficer)
      .post(`/placements/${placement}/start`, { ...paperwork.terms, outcomes: paperwork.outcomes })
      .then(({ written }) => written);
  await service.at('2026-04-28T10:00:00.000Z');
}

/** A command of the line, sent by one or the other who may, and not quite as the line sends it. */
type Turn = Readonly<{
  step: number;
  entry: number;
  otherwise: boolean;
  byAnother: boolean;
  day: string | null;
  at: number;
}>;

/** Days around what the line is about, the ends of what is known, and one that is no day. */
const DAYS = [
  ...['2025-11-24', '2026-01-12', '2026-01-14', '2026-02-05', '2026-02-13', '2026-03-23', '2026-04-27', '2026-06-26'],
  ...['1900-01-01', '2010-01-15', '2026-02-30', '2036-01-07', '2199-12-31'],
];
const turn: fc.Arbitrary<Turn> = fc.record({
  ...{ step: fc.nat(99), entry: fc.nat(99), at: fc.nat(9), otherwise: fc.boolean(), byAnother: fc.boolean() },
  day: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...DAYS) }),
});
const history: fc.Arbitrary<readonly Turn[]> = fc.array(turn, { minLength: LENGTH / 2, maxLength: LENGTH });

/** Puts a day in the place of one that stands in what is sent. */
function withDay(body: object, { day, at }: Turn): object {
  const text = JSON.stringify(body);
  const found = [...text.matchAll(/(?<=")\d{4}-\d\d-\d\d(?=[T"])/g)];
  const place = found[at % Math.max(found.length, 1)];
  if (day === null || !place) return body;
  return JSON.parse(text.slice(0, place.index) + day + text.slice(place.index + day.length)) as object;
}

/** A name stands for what an earlier step left under it, or for what the record knows; else for an entry that was written, or one that is nowhere. */
const pointing = (record: LineIds, left: LineIds, written: readonly string[], { entry }: Turn): LineIds =>
  new Proxy(record, {
    get: (ids, name) =>
      (entry % 3 === 0 ? left[String(name)] : undefined) ??
      ids[String(name)] ??
      written[entry % (written.length + 1)] ??
      derivedId('nowhere', `${entry}`),
  });

/** Each step of the line once, as it stands there: so that chance alone does not say what is done at all. */
const asTheLineGoes = (category: string): readonly Turn[] =>
  stepsOf(category)
    .map(({ route }, step) => {
      // Once the child is called otherwise nothing is alike any more; and what is laid for the next step is not looked at here.
      const isOfAlike = route.endsWith('/judgements');
      const day = route.includes('/receipts/') ? TODAY : null;
      return { step, entry: isOfAlike ? 1 : 0, otherwise: false, byAnother: false, at: 0, day };
    })
    .toSorted((one, other) => other.entry - one.entry);

const isDone = ({ status }: Answer): boolean => status < 300;
/** A refusal is numbered anew each time. */
const answered = (answer: Answer): unknown => (isDone(answer) ? answer.kept : answer.told);

/** Sends each command, and at once the same again, under its key. */
async function lived(category: string, turns: readonly Turn[], record: LineIds): Promise<readonly SentTwice[]> {
  const steps = stepsOf(category);
  const written: string[] = [];
  const left: LineIds = {};
  const sent: SentTwice[] = [];
  for (const [n, one] of turns.entries()) {
    const step = steps[one.step % steps.length]!;
    const ids = pointing(record, left, written, one);
    const by = one.byAnother ? (step.alsoBy ?? step.by) : step.by;
    const body = withDay({ ...step.body(ids), ...(one.otherwise && step.otherwise) }, one);
    const [url, key] = [urlOf(step, ids), `${record['child']}-${n}`];
    const send = (more: object | null = null) =>
      service.as(by).post(url, { ...body, ...more }, { key, reason: 'Cover for a colleague who is ill' });
    // What is asked of the line itself is confirmed: by then the record holds more than the line has at that step.
    const agreed = one.entry === 0 ? agreedTo(await send()) : null;
    const [first, again] = [await send(agreed), await send(agreed)];
    const wrote = isDone(first) ? first.written.events : [];
    written.push(...wrote.map(({ id }) => id));
    if (isDone(first) && one.entry === 0) Object.assign(left, await step.leaves?.(first, service, ids));
    sent.push({
      ...{ command: commandOf(step), commandId: derivedId(by.id, 'POST', url, key), wrote },
      refusedBy: isDone(first) ? null : first.told,
      answers: [answered(first), answered(again)],
    });
  }
  await service.drained();
  return sent;
}

async function recordedIn(category: string): Promise<readonly RecordedEvent[]> {
  return (await service.recorded()).filter(({ stream }) => stream.startsWith(`${category}-`));
}

/** What a process writes meanwhile is its own. */
const isPeoples = ({ metadata }: RecordedEvent): boolean => !metadata.actor.role.startsWith('process');

/** What is said of siblings, or of two records that are alike, stands on the record of the other, too, once for each command. */
function saidOfBoth(sent: readonly SentTwice[], events: readonly RecordedEvent[], { sister, alike }: LineIds) {
  const others = [`circumstances-${sister}`, `child-${alike}`];
  const parts = new Set(sent.flatMap(({ commandId }) => others.map((other) => partOf(commandId, other))));
  return events.filter(({ metadata }) => parts.has(metadata.commandId));
}

it('Every stream has histories here', () =>
  expect(streams.map(({ it: { category } }) => category).sort()).toEqual(Object.keys(STEPS_OF).sort()));

it('Every command lives in one of them, but those of processes, of many streams and of none', () => {
  const lived = new Set(Object.keys(STEPS_OF).flatMap((category) => stepsOf(category).map(commandOf)));
  const named = commands.map(({ it: { name } }) => name);
  expect(named.filter((name) => !lived.has(name) && !OF_PROCESSES.includes(name)).sort()).toEqual(ELSEWHERE);
});

describe.each(inOrder)('Each command to a stream of the kind %s', (category, stream) => {
  beforeAll(() => (category === 'placement' ? aTermLater() : undefined), 120_000);

  it('is refused for a known reason, or writes what the stream takes; the same again writes nothing', async () => {
    const done = new Set<string>();
    const lives = records.get(category)!.values();
    const property = fc.asyncProperty(history, async (turns) => {
      const known = new Set((await recordedIn(category)).map(({ id }) => id));
      const record = lives.next().value!;
      const sent = await lived(category, turns, record);
      const events = await recordedIn(category);
      const beside = saidOfBoth(sent, events, record);
      expect(new Set(beside.map(({ metadata }) => metadata.commandId)).size).toBe(beside.length);
      expect(unreasoned(sent, reasons)).toEqual([]);
      expect(repeated(sent, events.filter(isPeoples), new Set([...known, ...beside.map(({ id }) => id)]))).toEqual([]);
      for (const one of Map.groupBy(events, (event) => event.stream).values())
        expect(untaken(stream, one, catalogue.typeOf)).toEqual([]);
      for (const { command, wrote } of sent) if (wrote.length > 0) done.add(command);
    });
    // Each history has a record of its own: none is left for what would be tried to shrink one.
    await fc.assert(property, { numRuns: RUNS, endOnFailure: true, examples: [[asTheLineGoes(category)]] });
    expect([...done].sort()).toEqual([...new Set(stepsOf(category).map(commandOf))].sort());
  }, 300_000);
});
