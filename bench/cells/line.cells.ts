import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { paperwork } from '../../test/harness/paperwork.ts';
import { dataFiles } from '../../apps/server/src/composition/data-files.ts';
import { Clients } from '../measure/clients.ts';
import { timed, type Cells, type Figure } from '../measure/figure.ts';
import { inFolder } from '../measure/temporary.ts';
import { emmettStore, hasEmmett } from '../peers/emmett-store.ts';
import { rawEventTable } from '../raw/raw-event-table.ts';
import { Serving } from '../served/serving.ts';
import { laidFile } from '../town/laid-events.ts';
import { weekOfMarks, type Append } from '../town/made-up-events.ts';
import { sendingOf, type FilledIn } from '../town/filled-in-referrals.ts';
import { personCalled, tokenOf } from '../town/demo-tokens.ts';
import { childNumber } from '../town/placed-children.ts';

/** Of a server that has answered others before: a line is read all day. */
const WARMED_BY = 300;
const READINGS = 100;

function* tenYearsOfMarks(child: string): Generator<Append> {
  for (let year = 2016; year < 2026; year++)
    for (let week = 0; week < 38; week++) yield weekOfMarks(0, week, 10, year, child);
}

const FACTS = 100;
const REFERRALS = 14;
/** As long as no line should be: the page opens one school year of it, and the API tells the first 500. */
const [MANY_FACTS, MANY_REFERRALS, AT_ONCE] = [604, 86, 500];

/**
 * Registered, allocated, and referred fourteen times to a lot of three, each of whom receives it and lets its time to answer
 * pass: a hundred facts.
 */
async function manyFacts(folder: string, referrals = REFERRALS): Promise<string> {
  const serving = await Serving.start('throughline.ts', folder, '2025-08-29T09:00:00.000Z');
  const clients = new Clients(serving.address);
  const token = await tokenOf(clients, 'Priya Nair');
  const { id } = await clients.sent<{ id: string }>({ path: '/children', body: childNumber(0), token });
  const allocated = { officerId: personCalled('Priya Nair').id, from: '2025-08-29' };
  await clients.sent({ path: `/children/${id}/allocated-officers`, body: allocated, token });
  const before: string[] = [];
  for (let n = 0; n < referrals; n++) {
    const confirmed = before.map((other) => `another-referral-open:${other}`);
    const body = { ...paperwork.referral(id), confirmed, confirmedReason: 'So that the line is long' };
    const filledIn = await clients.sent<FilledIn>({ path: '/referrals', body, token });
    const { path, body: read } = sendingOf(filledIn);
    const sending = { ...read, confirmed: before.map((other) => `another-with-providers:${other}`) };
    await clients.sent({ path, body: { ...sending, confirmedReason: 'So that the line is long' }, token });
    before.push(filledIn.id);
  }
  await serving.cpuMs();
  clients.close();
  await serving.stop();
  return id;
}

async function read(
  folder: string,
  childId: string,
  named: string,
  emit: (figure: Figure) => void,
  told = FACTS,
): Promise<void> {
  const serving = await Serving.start('throughline.ts', folder, 'now');
  const clients = new Clients(serving.address);
  const token = await tokenOf(clients, 'Priya Nair');
  await serving.used();
  const { facts } = await clients.sent<{ facts: unknown[] }>({ path: `/children/${childId}/line`, token });
  if (facts.length !== told) throw new Error(`The line tells ${facts.length} facts, and is to tell ${told}.`);
  for (const [as, path, accept] of [
    ['page', `/line/${childId}`, 'text/html'],
    ['JSON', `/children/${childId}/line`, 'application/json'],
  ] as const) {
    const readings = async (times: number) => {
      for (let n = 0; n < times; n++) {
        const { status, text } = await clients.call({ path, token, accept });
        if (status !== 200) throw new Error(`${path} was answered ${status}: ${text.slice(0, 500)}`);
      }
    };
    await readings(WARMED_BY);
    const before = await serving.cpuMs();
    const { wallMs } = await timed(() => readings(READINGS));
    const cpuMs = (await serving.cpuMs()) - before;
    const { text } = await clients.call({ path, token, accept });
    const more = { KB: text.length / 1000, 'KB compressed': gzipSync(Buffer.from(text, 'latin1')).length / 1000 };
    const what = `the line as ${as === 'page' ? 'a page' : as}, ${named}`;
    emit({ what, subject: 'throughline', operations: READINGS, wallMs, cpuMs, more });
  }
  clients.close();
  await serving.stop();
}

/** The same events read from one place, parsed, and said again as JSON. */
async function beside(folder: string, appends: readonly Append[], named: string, emit: (figure: Figure) => void) {
  const events = appends.flatMap((append) => append.events);
  const database = new Database(join(folder, `raw-${events.length}`));
  rawEventTable(database)([{ stream: 1, events }]);
  const all = database
    .prepare<[], [string, string]>('SELECT data, metadata FROM events WHERE stream = 1 ORDER BY revision')
    .raw();
  const said = () =>
    JSON.stringify(all.all().map(([data, metadata]) => [JSON.parse(data), JSON.parse(metadata)])).length;
  const repeat = async (work: () => unknown) => {
    for (let n = 0; n < READINGS; n++) await work();
  };
  await repeat(said);
  const what = `the line as JSON, ${named}`;
  emit({ what, subject: 'better-sqlite3', operations: READINGS, ...(await timed(() => repeat(said))) });
  database.close();
  if (!hasEmmett()) return;
  const store = await emmettStore(join(folder, `emmett-${events.length}`));
  for (let from = 0; from < events.length; from += 100)
    await store.append('child', from, events.slice(from, from + 100));
  const emmett = () => repeat(() => store.load('child'));
  await emmett();
  emit({ what, subject: 'emmett-sqlite', operations: READINGS, ...(await timed(emmett)) });
}

export const cells: Cells = (emit) =>
  inFolder(async (folder) => {
    const data = join(folder, 'data');
    const childId = await manyFacts(data);
    const marks = [...tenYearsOfMarks(childId)];
    await read(data, childId, `${FACTS} facts`, emit);
    await beside(folder, marks.slice(0, 10), `${FACTS} facts`, emit);
    await laidFile(dataFiles(data).events, marks);
    await read(data, childId, `${FACTS} facts and 3,800 marks`, emit);
    await beside(folder, marks, `${FACTS} facts and 3,800 marks`, emit);
    const long = join(folder, 'long');
    await read(long, await manyFacts(long, MANY_REFERRALS), `${MANY_FACTS} facts`, emit, AT_ONCE);
  });
