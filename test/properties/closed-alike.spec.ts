import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ReadModels } from '#platform/read-models';
import { addMilliseconds, londonDate, type CivilDate } from '#platform/time';
import { Transactions } from '#platform/transactions';
import { sourceDefinitions } from '../../scripts/source-definitions.ts';
import { Follower } from '../authority/followed-links.ts';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { senOfficer } from '../harness/the-people.ts';

const RUNS = 8;
const A_DAY = 86_400_000;

/** What may be done to a closing, of which of them, on which day behind, and how many days later it is than the act before. */
const act = fc.record({
  does: fc.constantFrom('close', 'close', 'reopen', 'reopen', 'correct', 'correct', 'void', 'unreopen'),
  because: fc.constantFrom('back-in-school', 'past-school-age', 'died'),
  ...{ of: fc.nat(9), ago: fc.nat(4), later: fc.nat(2) },
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

let service: Service;
let n = 0;
const { streams, views } = await sourceDefinitions();
const child = streams.find(({ it: { category } }) => category === 'child')!.it;
const scopes = views.find(({ it: { collection } }) => collection.view === 'record-scopes')!.it;
beforeAll(async () => void (service = await Service.startedAt('2026-01-05T12:00:00.000Z')), 60_000);
afterAll(() => service.end());

/** Once as it goes, so that chance alone does not say what is done at all: with a death that lies before a reopening. */
const asItGoes: readonly Act[] = (
  [
    ...[
      ['close', 0],
      ['reopen', 2],
      ['correct', 4],
      ['close', 0],
      ['correct', 1],
      ['reopen', 2],
    ],
    ...[
      ['reopen', 0],
      ['unreopen', 0],
      ['died', 4],
      ['void', 0],
      ['void', 1],
    ],
  ] as const
).map(([does, ago], n) => ({
  ...{ does: does === 'died' ? 'close' : does, because: does === 'died' ? 'died' : 'back-in-school' },
  ...{ of: n, ago, later: n % 2 },
})) as readonly Act[];

const today = (): CivilDate => londonDate(service.clock.now());
const daysAgo = (days: number): CivilDate => londonDate(addMilliseconds(service.clock.now(), -days * A_DAY));
const taken = new Set<string>();

async function does(
  childId: string,
  { does: what, because, of, ago }: Act,
  { closings, reopenings }: Ids,
): Promise<void> {
  const [at, reason] = [`/children/${childId}`, 'It was read wrongly'];
  const which = closings[of % Math.max(closings.length, 1)] ?? 'none';
  const again = reopenings[of % Math.max(reopenings.length, 1)] ?? 'none';
  const send = (path: string, body: object) => service.as(senOfficer).post(`${at}/${path}`, body);
  const closing = { because, on: daysAgo(ago) };
  const acts = {
    close: () => send('closings', closing),
    reopen: () => send('reopenings', { because: 'Back again' }),
    correct: () => send(`closings/${which}/corrections`, { ...closing, reason }),
    void: () => send(`closings/${which}/voids`, { reason }),
    unreopen: () => send(`reopenings/${again}/voids`, { reason }),
  };
  const answer = await acts[what as keyof typeof acts]();
  await service.drained();
  if (answer.status >= 300) return;
  taken.add(what);
  if (what === 'close') closings.push(answer.event('RecordClosed'));
  if (what === 'reopen') reopenings.push(answer.event('RecordReopened'));
}
type Ids = Readonly<Record<'closings' | 'reopenings', string[]>>;

/** Why it is closed and from when, as each of four says: decisions, the record, whose work it is, and the line. */
async function said(childId: string): Promise<readonly string[]> {
  const { app } = service.server;
  const state = (await app.get(Transactions).state(child, childId)) as Readonly<{ closed: Closed | null }>;
  const { closed } = await service.as(senOfficer).read<{ closed: Closed | null }>(`/children/${childId}`);
  const scoped = (await app.get(ReadModels).get(scopes.collection, childId)) as Scoped;
  const page = await new Follower(service, senOfficer).get(`/line/${childId}`);
  const line = /Record<\/dt>\s*<dd[^>]*>[^A-Z]*(Died on|Closed from) (?:[A-Z][a-z]+ )?(\d+ [A-Z][a-z]+)/.exec(
    page.body,
  );
  const words = (it: Closed | null) => (it ? `${it.because} ${it.on}` : 'open');
  // The line says which day in words, and of a death that it is one.
  const lined = (it: Closed | null) =>
    it === null ? 'open' : `${it.because === 'died' ? 'Died on' : 'Closed from'} ${dayWords(it.on)}`;
  const shown = line ? `${line[1]} ${line[2]}` : 'open';
  return [
    words(state.closed),
    words(closed),
    scoped.closedAs === null ? 'open' : `${scoped.closedAs} ${scoped.closedOn}`,
    shown === lined(state.closed) ? words(state.closed) : `${shown}, not ${lined(state.closed)}`,
  ];
}
type Closed = Readonly<{ because: string; on: CivilDate }>;
type Scoped = Readonly<{ closedAs: string | null; closedOn: CivilDate }>;
const dayWords = (day: CivilDate): string =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long' });

it('Decisions, the record, lists of work and the line agree whether a record is closed, whatever was told of it', async () => {
  const property = fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 14 }), async (acts) => {
    const put = {
      ...paperwork.child,
      upn: null,
      familyName: `Closed ${n++}`,
      onRollFrom: '2025-09-02',
      dateOfBirth: '2007-03-14',
    };
    const { id } = (await service.as(senOfficer).post('/children', put)).written;
    const ids: Ids = { closings: [], reopenings: [] };
    for (const one of acts) {
      await service.at(addMilliseconds(service.clock.now(), one.later * A_DAY));
      await does(id, one, ids);
      const all = await said(id);
      expect([one, ...all]).toEqual([one, ...all.map(() => all[0])]);
    }
  });
  await fc.assert(property, { numRuns: RUNS, endOnFailure: true, examples: [[asItGoes]] });
  expect([...taken].sort()).toEqual(['close', 'correct', 'reopen', 'unreopen', 'void']);
  expect(today() > '2026-01-05').toBe(true);
}, 240_000);
