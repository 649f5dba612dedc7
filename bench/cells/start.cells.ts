import { join } from 'node:path';
import Database from 'better-sqlite3';
import { dataFiles } from '../../apps/server/src/composition/data-files.ts';
import { Clients, type Call } from '../measure/clients.ts';
import { timed, type Cells } from '../measure/figure.ts';
import { inTurn } from '../measure/loads.ts';
import { inFolder } from '../measure/temporary.ts';
import { Serving } from '../served/serving.ts';
import { laidFile } from '../town/laid-events.ts';
import { weekOfMarks } from '../town/made-up-events.ts';
import { tokenOf } from '../town/demo-tokens.ts';
import { childNumber } from '../town/placed-children.ts';

const [CHILDREN, SEARCHES] = [1000, 100];

/** A start on what a stop left, and what is found at once after it. The figures grow with children and events. */
export const cells: Cells = (emit) =>
  inFolder(async (folder) => {
    const data = join(folder, 'data');
    const first = await Serving.start('throughline.ts', data, 'now');
    const clients = new Clients(first.address);
    const token = await tokenOf(clients, 'Priya Nair');
    const children: string[] = [];
    for (let n = 0; n < CHILDREN; n += 32) {
      const some = Array.from({ length: Math.min(32, CHILDREN - n) }, (_, i) => childNumber(n + i));
      const sent = some.map((body) => clients.sent<{ id: string }>({ path: '/children', body, token }));
      children.push(...(await Promise.all(sent)).map(({ id }) => id));
    }
    await first.cpuMs();
    clients.close();
    await first.stop();
    const weeks = Array.from({ length: 38 }, (_, week) => week);
    const appends = weeks.flatMap((week) => children.slice(0, 50).map((id) => weekOfMarks(0, week, 10, 2025, id)));
    const marks = await laidFile(dataFiles(data).events, appends);
    await (await Serving.start('throughline.ts', data, 'now')).stop();

    let serving: Serving | undefined;
    const { wallMs } = await timed(async () => {
      serving = await Serving.start('throughline.ts', data, 'now');
    });
    const cpuMs = await serving!.cpuMs();
    const what = `restart to ready, ${CHILDREN} children and ${Math.round(marks / 1000)},000 marks`;
    emit({ what, subject: 'throughline', operations: 1, wallMs, cpuMs });

    const found = new Clients(serving!.address);
    const searching = await tokenOf(found, 'Priya Nair');
    const search = (n: number): Call => ({
      path: '/child-searches',
      body: { name: childNumber(n).familyName },
      token: searching,
    });
    await inTurn(
      found,
      1,
      Array.from({ length: 20 }, (_, n) => search(n)),
    );
    const before = await serving!.cpuMs();
    const { wallMs: took } = await inTurn(
      found,
      1,
      Array.from({ length: SEARCHES }, (_, n) => search(n)),
    );
    const cpu = (await serving!.cpuMs()) - before;
    emit({
      what: `search ${CHILDREN} children by name`,
      subject: 'throughline',
      operations: SEARCHES,
      wallMs: took,
      cpuMs: cpu,
    });
    found.close();
    await serving!.stop();

    const raw = new Database(join(folder, 'raw'));
    raw.exec('CREATE TABLE child (id INTEGER PRIMARY KEY, name TEXT); CREATE INDEX child_name ON child (name)');
    const insert = raw.prepare('INSERT INTO child (name) VALUES (?)');
    raw.transaction(() => {
      for (let n = 0; n < CHILDREN; n++) insert.run(childNumber(n).familyName.toLowerCase());
    })();
    const byName = raw.prepare('SELECT id FROM child WHERE name = ?');
    const measured = await timed(() => {
      for (let n = 0; n < SEARCHES; n++) byName.all(childNumber(n).familyName.toLowerCase());
    });
    emit({ what: `search ${CHILDREN} children by name`, subject: 'better-sqlite3', operations: SEARCHES, ...measured });
    raw.close();
  });
