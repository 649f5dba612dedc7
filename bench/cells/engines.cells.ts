import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Projector, type ViewStore } from '#platform/read-models';
import { MongoEngine } from '#platform/mongo-engine';
import { MongoReadModels } from '#mongodb/read-models';
import { SqliteEventStore } from '#sqlite/event-sourcing';
import { SqliteReadModels } from '#sqlite/read-models';
import { Clients, type Call } from '../measure/clients.ts';
import { timed, type Cells, type Figure } from '../measure/figure.ts';
import { inTurn } from '../measure/loads.ts';
import { inFolder } from '../measure/temporary.ts';
import { Serving } from '../served/serving.ts';
import { laidFile } from '../town/laid-events.ts';
import { tokenOf } from '../town/demo-tokens.ts';
import { yearOf } from '../town/made-up-events.ts';
import { childNumber, placedChildren, START, type Placed } from '../town/placed-children.ts';
import { catalogue, views } from '../town/what-is-kept.ts';

type Where = 'files' | 'engines';

const CHILDREN = 16;
const [ALONE, TOGETHER] = [40, 120];

/** A week of ten marks each, from the week after the start. */
function marksOf(children: readonly Placed[], token: string): () => Call {
  let n = 0;
  return () => {
    const { childId, placementId } = children[n % children.length]!;
    const monday = Date.parse(START) + (1 + Math.floor(n++ / children.length)) * 7 * 86_400_000;
    const marks = Array.from({ length: 10 }, (_, i) => ({
      date: new Date(monday + (i >> 1) * 86_400_000).toISOString().slice(0, 10),
      ...{ session: i % 2 ? 'PM' : 'AM', code: 'K', placementId },
    }));
    const confirmed = marks.map(({ date, session }) => `bank-holiday:${date}-${session.toLowerCase()}`);
    return {
      path: `/children/${childId}/marks`,
      body: { marks, confirmed, confirmedReason: 'This year has none' },
      token,
    };
  };
}

/** Commands and a reading over HTTP, with views and processes at work. */
async function served(where: Where, folder: string, emit: (figure: Figure) => void): Promise<void> {
  const serving = await Serving.start('throughline.ts', join(folder, where), `${START}T09:00:00.000Z`, where);
  // In a database even the views of nothing take a while to be built.
  while ((await fetch(`${serving.address}/health/ready`)).status !== 200) await setTimeout(100);
  const clients = new Clients(serving.address);
  const children = await placedChildren(serving, clients, CHILDREN);
  await serving.setClock(null);
  const token = await tokenOf(clients, 'Priya Nair');
  let registered = 0;
  const line = (n: number): Call => ({ path: `/children/${children[n % CHILDREN]!.childId}/line`, token });
  const cell = async (what: string, many: number, next: () => Call) => {
    const calls = (count: number) => Array.from({ length: count }, next);
    await inTurn(clients, 4, calls(CHILDREN));
    const before = await serving.cpuMs();
    const { operations, wallMs, p99 } = await inTurn(clients, many, calls(many === 1 ? ALONE : TOGETHER));
    const cpuMs = (await serving.cpuMs()) - before;
    const more = { 'a second': (operations * 1000) / wallMs, 'ms p99': p99 };
    emit({ what: `${what}, ${many} at once, in ${where}`, subject: 'throughline', operations, wallMs, cpuMs, more });
  };
  const register = () => ({ path: '/children', body: childNumber(1000 + registered++), token });
  const marks = marksOf(children, token);
  for (const many of [1, 16]) {
    await cell('register a child', many, register);
    await cell('ten marks', many, marks);
  }
  let read = 0;
  await cell('the line of a child', 1, () => line(read++));
  clients.close();
  await serving.stop();
}

/** Every view from nothing, over events in one file. */
async function built(where: Where, events: string, store: ViewStore, emit: (figure: Figure) => void, count: number) {
  const source = await SqliteEventStore.open(events);
  const projector = new Projector({ events: source, store, views, decode: (event) => catalogue.decode(event) });
  const measured = await timed(async () => {
    await projector.start();
    await projector.settled();
  });
  await projector.stop();
  await source.close();
  const more = { 'events a second': (count * 1000) / measured.wallMs };
  emit({
    what: `all views built, in ${where}: an event`,
    subject: 'throughline',
    operations: count,
    ...measured,
    more,
  });
}

/**
 * The same service in files and in the engines that EVENTSTORE_URL and MONGODB_URL name, which must be empty: so in one round
 * only.
 */
export const cells: Cells = (emit) =>
  inFolder(async (folder) => {
    const { MONGODB_URL } = process.env;
    if (!process.env['EVENTSTORE_URL'] || !MONGODB_URL)
      throw new TypeError('EVENTSTORE_URL and MONGODB_URL name no engines.');
    for (const where of ['files', 'engines'] as const) await served(where, folder, emit);
    const file = join(folder, 'events');
    const count = await laidFile(file, yearOf(20, 97));
    const inFiles = await SqliteReadModels.open(join(folder, 'views'));
    await built('files', file, inFiles, emit, count);
    await inFiles.close();
    const engine = await MongoEngine.open(MONGODB_URL);
    await built('engines', file, await MongoReadModels.open(engine), emit, count);
    await engine.close();
  });
