import { join } from 'node:path';
import { Clients, type Call } from '../measure/clients.ts';
import { timed, type Cells, type Subject } from '../measure/figure.ts';
import { atRandom, inTurn, type Loaded } from '../measure/loads.ts';
import { inFolder } from '../measure/temporary.ts';
import { hasEmmett } from '../peers/emmett-store.ts';
import { Serving } from '../served/serving.ts';
import { weekOfMarks } from '../town/made-up-events.ts';
import { filledInReferrals, sendingOf } from '../town/filled-in-referrals.ts';
import { tokenOf } from '../town/demo-tokens.ts';
import { childNumber, placedChildren, START, type Placed } from '../town/placed-children.ts';

const CHILDREN = 64;
const [ALONE, TOGETHER, AT_RANDOM] = [100, 480, 300];

type Command = Readonly<{ name: string; events: number; next: () => Call }>;

type Sessions = readonly Readonly<{ date: string; session: string }>[];
type Confirms = (marks: Sessions) => readonly string[];

const eachByName: Confirms = (marks) =>
  marks.map(({ date, session }) => `bank-holiday:${date}-${session.toLowerCase()}`);

/** How marks are sent: what is measured beside may have another address for them, and know a question by its code alone. */
type Dialect = Readonly<{ at: string; confirms: Confirms }>;

async function dialectOf(clients: Clients, { childId }: Placed, token: string): Promise<Dialect> {
  const asked = (at: string, more: object = {}) =>
    clients.call({ path: `/children/${childId}/${at}`, body: { marks: [], ...more }, token });
  const at = (await asked('marks')).status === 404 ? 'attendance' : 'marks';
  const confirmed = eachByName([{ date: START, session: 'AM' }]);
  const { text } = await asked(at, { confirmed, confirmedReason: 'This year has none' });
  return { at, confirms: text.includes('"confirmed"') ? () => ['bank-holiday'] : eachByName };
}

/** A week of ten marks for one child after the other, from the week after the start: whatever is a holiday is confirmed. */
function tenMarks(children: readonly Placed[], token: string, { at, confirms }: Dialect): () => Call {
  let n = 0;
  return () => {
    const { childId, placementId } = children[n % children.length]!;
    const monday = Date.parse(START) + (1 + Math.floor(n++ / children.length)) * 7 * 86_400_000;
    const marks = Array.from({ length: 10 }, (_, i) => ({
      date: new Date(monday + (i >> 1) * 86_400_000).toISOString().slice(0, 10),
      ...{ session: i % 2 ? 'PM' : 'AM', code: 'K', placementId },
    }));
    const body = { marks, confirmed: confirms(marks), confirmedReason: 'This year has none' };
    return { path: `/children/${childId}/${at}`, body, token };
  };
}

/** One command by one client, by 32, and at random at half of what a core can take. */
async function measure(
  serving: Serving,
  clients: Clients,
  subject: Subject,
  { name, next }: Command,
  emit: Parameters<Cells>[0],
) {
  const calls = (count: number) => Array.from({ length: count }, next);
  await inTurn(clients, subject === 'emmett-sqlite' ? 1 : 8, calls(CHILDREN));
  const cell = async (what: string, load: () => Promise<Loaded>) => {
    const before = await serving.cpuMs();
    const { operations, wallMs, p99 } = await load();
    const cpuMs = (await serving.cpuMs()) - before;
    const more = { 'a second': (operations * 1000) / wallMs, 'ms p99': p99 };
    emit({ what: `${name}, ${what}`, subject, operations, wallMs, cpuMs, more });
    return cpuMs / operations;
  };
  await cell('1 client', () => inTurn(clients, 1, calls(ALONE)));
  // Several appends at once are answered SQLITE_BUSY by this peer.
  if (subject === 'emmett-sqlite') return;
  const cpu = await cell('32 clients', () => inTurn(clients, 32, calls(TOGETHER)));
  const half = 500 / cpu;
  await cell('at random, half of 1,000 / CPU ms', () =>
    atRandom(clients, half, calls(Math.min(AT_RANDOM, Math.ceil(half * 4)))),
  );
}

async function product(folder: string, emit: Parameters<Cells>[0]): Promise<void> {
  const serving = await Serving.start('throughline.ts', folder, `${START}T09:00:00.000Z`);
  const clients = new Clients(serving.address);
  const children = await placedChildren(serving, clients, CHILDREN);
  await serving.setClock(null);
  const token = await tokenOf(clients, 'Priya Nair');
  const dialect = await dialectOf(clients, children[0]!, token);
  let registered = 0;
  let sent = 0;
  const most = CHILDREN + ALONE + TOGETHER + AT_RANDOM;
  const filledIn = await filledInReferrals(clients, token, { from: 100_000, count: most });
  const commands: readonly Command[] = [
    {
      name: 'register a child',
      events: 1,
      next: () => ({ path: '/children', body: childNumber(1000 + registered++), token }),
    },
    {
      name: 'send a referral out',
      events: 4,
      next: () => ({ ...sendingOf(filledIn[sent++]!), token }),
    },
    { name: 'ten marks', events: 10, next: tenMarks(children, token, dialect) },
  ];
  for (const command of commands) await measure(serving, clients, 'throughline', command, emit);
  clients.close();
  await serving.stop();
}

/** As many events of that length over HTTP, durable, and nothing else. */
async function bare(subject: Subject, script: string, folder: string, emit: Parameters<Cells>[0]): Promise<void> {
  for (const [name, events] of [
    ['register a child', 1],
    ['send a referral out', 4],
    ['ten marks', 10],
  ] as const) {
    const serving = await Serving.start(script, join(folder, `${subject}-${events}`), String(events));
    const clients = new Clients(serving.address);
    const next = () => ({ path: '/', body: { week: JSON.parse(weekOfMarks(1, 1, 1).events[0]!.data) as object } });
    await measure(serving, clients, subject, { name, events, next }, emit);
    clients.close();
    await serving.stop();
  }
}

/** A command over HTTP: the server's time alone, views and processes included. */
export const cells: Cells = (emit) =>
  inFolder(async (folder) => {
    await timed(() => product(folder, emit));
    await bare('better-sqlite3', 'bare-sqlite.ts', folder, emit);
    if (hasEmmett()) await bare('emmett-sqlite', 'emmett.ts', folder, emit);
  });
