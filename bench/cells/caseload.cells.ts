import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Clients, type Call } from '../measure/clients.ts';
import { timed, type Cells, type Figure } from '../measure/figure.ts';
import { inFolder } from '../measure/temporary.ts';
import { Serving } from '../served/serving.ts';
import { personCalled, tokenOf } from '../town/demo-tokens.ts';
import { childNumber, placedChildren, type Placed } from '../town/placed-children.ts';

const [READINGS, TOGETHER] = [20, 100];
const reason = 'To plan the visits of this term';
type Emit = (figure: Figure) => void;

/** What is taken out at once is of one school. */
const SMALL = { school: 110_001, children: 100 } as const;
const schoolOf = (n: number): number => (n < SMALL.children ? SMALL.school : 110_002);

async function registered(clients: Clients, from: number, to: number): Promise<void> {
  const token = await tokenOf(clients, 'Priya Nair');
  for (let n = from; n < to; n += TOGETHER)
    await Promise.all(
      Array.from({ length: Math.min(TOGETHER, to - n) }, (_, i) =>
        clients.sent({ path: '/children', body: { ...childNumber(n + i), schoolUrn: schoolOf(n + i) }, token }),
      ),
    );
}

/** What it took of the server’s own time, and for how long it held the loop. */
async function taken(serving: Serving, what: string, operations: number, emit: Emit, work: () => Promise<unknown>) {
  await work();
  const before = await serving.watch();
  const { wallMs } = await timed(async () => {
    for (let n = 0; n < operations; n++) await work();
  });
  const after = await serving.used();
  const more = { 'ms loop at most': after.loopMs, 'ms of its own CPU at most': after.loopCpuMs };
  emit({ what, subject: 'throughline', operations, wallMs, cpuMs: after.cpuMs - before.cpuMs, more });
}

async function lists(serving: Serving, clients: Clients, children: number, emit: Emit): Promise<void> {
  const token = await tokenOf(clients, 'Priya Nair');
  const of = `${children.toLocaleString('en-GB')} children`;
  for (const [how, sort] of [
    ['changed last', 'changed'],
    ['by name', 'name'],
  ] as const) {
    const call: Call = { path: `/children?whose=service&sort=${sort}`, token };
    await taken(serving, `first page of ${of}, ${how}, counted`, READINGS, emit, () => clients.sent(call));
  }
  const call: Call = { path: `/caseload-files?whose=service&school=${SMALL.school}`, token, reason };
  await taken(serving, `a file of ${SMALL.children} out of ${of}, at once`, READINGS, emit, async () => {
    const { status, text } = await clients.call(call);
    if (status !== 200 || text.split('\n').length < SMALL.children) throw new Error(`${status}: ${text.slice(0, 500)}`);
  });
  const asked: Call = { path: '/caseload-files', body: { whose: 'service' }, token, reason };
  await taken(serving, `a file of ${of}, as a job`, 1, emit, async () => {
    const { jobId } = await clients.sent<{ jobId: string }>(asked);
    for (let state = ''; state !== 'done'; await setTimeout(20))
      ({ state } = await clients.sent<{ state: string }>({ path: `/jobs/${jobId}`, token }));
  });
}

/** A week of sixty children, ten marks each: the most that one request takes. */
const fullRegister = (children: readonly Placed[]) => ({
  rows: children.map((child) => ({
    ...child,
    marks: [12, 13, 14, 15, 16].flatMap((day) =>
      ['AM', 'PM'].map((session) => ({ date: `2026-01-${day}`, session, code: 'K' })),
    ),
  })),
});

async function registers(emit: Emit): Promise<void> {
  await inFolder(async (folder) => {
    const serving = await Serving.start('throughline.ts', join(folder, 'data'), '2026-01-12T09:00:00.000Z');
    const clients = new Clients(serving.address);
    const placed = await placedChildren(serving, clients, 120);
    const places = [placed.slice(0, 60), placed.slice(60)];
    await serving.setClock('2026-01-19T16:00:00.000Z');
    await serving.used();
    const token = await tokenOf(clients, 'Priya Nair');
    const path = `/providers/${personCalled('Sam Reed').organisation}/registers`;
    await taken(serving, 'a register of 60 children, 10 marks each', 1, emit, () =>
      clients.sent({ path, token, body: fullRegister(places.pop()!) }),
    );
    clients.close();
    await serving.stop();
  });
}

/** Lists over many children, files of them, and one request to many streams. */
export const cells: Cells = async (emit) => {
  await registers(emit);
  await inFolder(async (folder) => {
    const serving = await Serving.start('throughline.ts', join(folder, 'data'), 'now');
    const clients = new Clients(serving.address);
    for (const [from, to] of [
      [0, 1_000],
      [1_000, 10_000],
    ] as const) {
      await registered(clients, from, to);
      await serving.used();
      await lists(serving, clients, to, emit);
    }
    clients.close();
    await serving.stop();
  });
};
