import { join } from 'node:path';
import { dataFiles } from '../../apps/server/src/composition/data-files.ts';
import { Clients } from '../measure/clients.ts';
import type { Cells } from '../measure/figure.ts';
import { inFolder } from '../measure/temporary.ts';
import { jobEnded } from '../served/job-ended.ts';
import { Serving } from '../served/serving.ts';
import { laidFile } from '../town/laid-events.ts';
import { weekOfMarks, type Append } from '../town/made-up-events.ts';
import { tokenOf } from '../town/demo-tokens.ts';
import { childNumber } from '../town/placed-children.ts';

const CHILDREN = Number(process.env['BENCH_CHILDREN'] ?? 10_000);
const EVENTS = Number(process.env['BENCH_EVENTS'] ?? 1_000_000);

const inWords = (n: number): string => n.toLocaleString('en-GB');

async function registered(folder: string): Promise<readonly string[]> {
  const serving = await Serving.start('throughline.ts', folder, 'now');
  const clients = new Clients(serving.address);
  const token = await tokenOf(clients, 'Priya Nair');
  const children: string[] = [];
  for (let n = 0; n < CHILDREN; n += 64) {
    const some = Array.from({ length: Math.min(64, CHILDREN - n) }, (_, i) => childNumber(n + i));
    const sent = some.map((body) => clients.sent<{ id: string }>({ path: '/children', body, token }));
    children.push(...(await Promise.all(sent)).map(({ id }) => id));
  }
  await serving.cpuMs();
  clients.close();
  await serving.stop();
  return children;
}

/** Registers of all children, week after week, from two years on. */
function* registers(children: readonly string[]): Generator<Append> {
  const weeks = Math.ceil(EVENTS / children.length / 10);
  for (let week = 0; week < weeks; week++)
    for (const id of children) yield weekOfMarks(0, week % 38, 10, 2024 + Math.floor(week / 38), id);
}

/** Started, and waited for until it says that it is ready and has done all that it owed. */
async function untilReady(folder: string) {
  const started = performance.now();
  const serving = await Serving.start('throughline.ts', folder, 'now');
  const clients = new Clients(serving.address);
  while ((await clients.call({ path: '/health/ready' })).status !== 200)
    await new Promise((resolve) => setTimeout(resolve, 100));
  const wallMs = performance.now() - started;
  clients.close();
  const { cpuMs, loadedMs, rssMiB } = await serving.used();
  return { serving, wallMs, cpuMs: cpuMs - loadedMs, more: { 'MiB in all': rssMiB } };
}

/** A view built anew in a thread beside the server that goes on, from the first event to the last. */
async function rebuilt(serving: Serving, view: string) {
  const clients = new Clients(serving.address);
  const token = await tokenOf(clients, 'Ben Achterberg');
  const [before, started] = [await serving.cpuMs(), performance.now()];
  await jobEnded(clients, { path: '/rebuilds', body: { view }, token });
  const { cpuMs, rssMiB } = await serving.used();
  clients.close();
  return { wallMs: performance.now() - started, cpuMs: cpuMs - before, more: { 'MiB in all': rssMiB } };
}

/**
 * A town of ten years: every view built from nothing by a server, and a restart on what is built. The time to load the
 * sources is left out: a built server has them at once. It takes some minutes, so it is run only when it is named;
 * `--children 100000 --events 4000000` make it a county, and an hour.
 */
export const cells: Cells = (emit) =>
  inFolder(async (folder) => {
    const data = join(folder, 'data');
    const children = await registered(data);
    const marks = await laidFile(dataFiles(data).events, registers(children));
    const size = `${inWords(children.length)} children, ${inWords(children.length + marks)} events`;
    for (const what of [`read up a start's views: ${size}`, `restart to ready: ${size}`]) {
      const { serving, ...measured } = await untilReady(data);
      emit({ what, subject: 'throughline', operations: 1, ...measured });
      if (what.startsWith('restart')) {
        const attendance = await rebuilt(serving, 'current-attendance');
        emit({
          what: `the view of attendance built anew: ${size}`,
          subject: 'throughline',
          operations: 1,
          ...attendance,
        });
      }
      await serving.stop();
    }
  });
