import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { dataFiles } from '../../apps/server/src/composition/data-files.ts';
import { Clients, type Call } from '../measure/clients.ts';
import { timed, type Cells, type Figure } from '../measure/figure.ts';
import { inFolder } from '../measure/temporary.ts';
import { jobEnded } from '../served/job-ended.ts';
import { Serving } from '../served/serving.ts';
import { tokenOf } from '../town/demo-tokens.ts';
import { laidFile } from '../town/laid-events.ts';
import { weekOfMarks } from '../town/made-up-events.ts';
import { childNumber } from '../town/placed-children.ts';

const [CHILDREN, TIMES, KIB] = [100, 20, 1024];

type Emit = (figure: Figure) => void;

/** What it did to the loop and the memory of the server, while nobody else asked anything of it. */
async function held(serving: Serving, what: string, operations: number, emit: Emit, work: () => Promise<unknown>) {
  const before = await serving.watch();
  const { wallMs } = await timed(work);
  const after = await serving.used();
  const more = {
    'ms loop at most': after.loopMs,
    'ms of its own CPU at most': after.loopCpuMs,
    'MiB more at the end': after.rssMiB - before.rssMiB,
  };
  emit({ what, subject: 'throughline', operations, wallMs, cpuMs: after.cpuMs - before.cpuMs, more });
}

/** As large as a request may be, and larger: what nobody sends who means well. */
function* heavy(token: string): Generator<readonly [string, Call]> {
  const path = `/children/${randomUUID()}/marks`;
  const nested = '['.repeat(128 * KIB) + ']'.repeat(128 * KIB);
  const unknown = (many: number) => Object.fromEntries(Array.from({ length: many }, (_, n) => [`x${n}`, n]));
  const marks = (many: number) => ({ marks: Array(many).fill({}) });
  yield ['60,000 empty marks', { path, body: marks(60_000), token }];
  yield ['4,999 empty marks', { path, body: marks(4_999), token }];
  yield ['40,000 unknown fields without a token', { path: '/children', body: unknown(40_000) }];
  yield ['20,000 unknown fields without a token', { path: '/children', body: unknown(20_000) }];
  yield ['256 KiB of nested arrays without a token', { path: '/children', body: nested }];
  yield ['256 KiB of nested arrays', { path, body: nested, token }];
}

async function bodies(serving: Serving, clients: Clients, emit: Emit): Promise<void> {
  const send = async (call: Call, times: number) => {
    for (let n = 0; n < times; n++) {
      const { status, text } = await clients.call(call);
      if (status < 400 || status >= 429) throw new Error(`${call.path} was answered ${status}: ${text.slice(0, 500)}`);
    }
  };
  for (const [what, call] of heavy(await tokenOf(clients, 'Priya Nair'))) {
    await send(call, 5);
    await held(serving, what, TIMES, emit, () => send(call, TIMES));
  }
}

async function jobs(serving: Serving, clients: Clients, emit: Emit): Promise<void> {
  const [officer, administrator] = [await tokenOf(clients, 'Priya Nair'), await tokenOf(clients, 'Ben Achterberg')];
  const rebuild: Call = { path: '/rebuilds', body: { view: 'current-attendance' }, token: administrator };
  await held(serving, 'a view is built anew beside it', 1, emit, () => jobEnded(clients, rebuild));
  const reason = 'To plan the visits of this term';
  const file: Call = { path: '/caseload-files', body: { whose: 'service' }, token: officer, reason };
  await held(serving, 'a caseload is made into a file beside it', 1, emit, () => jobEnded(clients, file));
}

/** For how long the loop of the server stands still: under bodies that are meant to hold it, and while a job computes. */
export const cells: Cells = (emit) =>
  inFolder(async (folder) => {
    const data = join(folder, 'data');
    const first = await Serving.start('throughline.ts', data, 'now');
    const laying = new Clients(first.address);
    const token = await tokenOf(laying, 'Priya Nair');
    const children: string[] = [];
    for (let n = 0; n < CHILDREN; n++)
      children.push((await laying.sent<{ id: string }>({ path: '/children', body: childNumber(n), token })).id);
    await first.used();
    laying.close();
    await first.stop();
    const weeks = Array.from({ length: 38 }, (_, week) => week);
    await laidFile(
      dataFiles(data).events,
      weeks.flatMap((week) => children.map((id) => weekOfMarks(0, week, 10, 2025, id))),
    );

    const serving = await Serving.start('throughline.ts', data, 'now');
    const clients = new Clients(serving.address);
    await serving.used();
    await bodies(serving, clients, emit);
    await jobs(serving, clients, emit);
    clients.close();
    await serving.stop();
  });
