import { setTimeout } from 'node:timers/promises';
import { derivedId } from '#platform/event-sourcing';
import { join } from 'node:path';
import { Clients } from '../measure/clients.ts';
import { timed, type Cells, type Figure } from '../measure/figure.ts';
import { inFolder } from '../measure/temporary.ts';
import { Serving } from '../served/serving.ts';
import { tokenOf } from '../town/demo-tokens.ts';

const ROWS = 10_000;
const HEAD = 'Forename,Surname,DOB,URN,Address';
const letters = (n: number): string =>
  [...n.toString(26)].map((digit) => 'abcdefghijklmnopqrstuvwxyz'[parseInt(digit, 26)]).join('');
const rowOf = (n: number): string =>
  `Given${letters(n)},Family${letters(n % 700)},${1 + (n % 28)}/${1 + (n % 12)}/${2008 + (n % 10)},${110_001 + (n % 40)},"${n} Any Street, Town"`;

async function ended(clients: Clients, jobId: string, token: string): Promise<void> {
  for (let state = ''; state !== 'done'; await setTimeout(100)) {
    ({ state } = await clients.sent<{ state: string }>({ path: `/jobs/${jobId}`, token }));
    if (state === 'failed') throw new Error(`The job ${jobId} failed.`);
  }
}

/** A list of ten thousand children, looked through and put on record. */
export const cells: Cells = async (emit) => {
  await inFolder(async (folder) => {
    const serving = await Serving.start('throughline.ts', join(folder, 'data'), '2026-01-12T09:00:00.000Z');
    const clients = new Clients(serving.address);
    const token = await tokenOf(clients, 'Priya Nair');
    const send = (path: string, body: FormData | URLSearchParams) =>
      fetch(`${serving.address}${path}`, {
        ...{ method: 'POST', body, redirect: 'manual' },
        headers: { authorization: `Bearer ${token}` },
      });
    const measured = async (what: string, work: () => Promise<void>) => {
      const before = await serving.watch();
      const { wallMs } = await timed(work);
      const after = await serving.used();
      const figure: Figure = {
        what,
        subject: 'throughline',
        operations: ROWS,
        wallMs,
        cpuMs: after.cpuMs - before.cpuMs,
      };
      emit({ ...figure, more: { 'ms loop at most': after.loopMs } });
    };
    let listId = '';
    await measured('a list of 10,000 children, read and compared', async () => {
      const form = new FormData();
      form.set('owningService', 'sen');
      form.set(
        'file',
        new File([[HEAD, ...Array.from({ length: ROWS }, (_, n) => rowOf(n))].join('\r\n')], 'list.csv'),
      );
      const answer = await send('/children-from-a-list', form);
      listId = answer.headers.get('location')!.split('/').at(-1)!;
      await ended(clients, listId, token);
    });
    await measured('a list of 10,000 children, put on record', async () => {
      await send(`/children-from-a-list/${listId}/record`, new URLSearchParams());
      await ended(clients, derivedId('record-list', listId), token);
    });
    clients.close();
    await serving.stop();
  });
};
