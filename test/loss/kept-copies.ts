import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { administrator, senOfficer } from '../harness/the-people.ts';
import type { Copies } from './damage.ts';

export type Lived = Copies &
  Readonly<{
    unerased: string;
    justErased: string;
    place: string;
    erased: string;
    child: string;
    end: () => Promise<void>;
  }>;

/** A store that has lived: children registered, opened, one erased, after an earlier copy of it was made. */
export async function livedStore(): Promise<Lived> {
  const place = mkdtempSync(join(tmpdir(), 'loss-'));
  const at = (name: string) => join(place, name);
  const service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  const other = await Service.startedAt('2026-01-12T09:00:00.000Z');
  const register = async (at: Service) =>
    (await at.as(senOfficer).post('/children', { ...paperwork.child, upn: null })).written.id;
  const erased = await register(service);
  await register(other);
  await service.as(senOfficer).read(`/children/${erased}`);
  for (const each of [service, other]) {
    await each.server.stores.operations.settings.once('sample-laid', erased);
    await each.drained();
    await each.stop();
  }
  cpSync(service.folder, at('earlier'), { recursive: true });
  cpSync(other.folder, at('other'), { recursive: true });

  await service.start();
  const child = await register(service);
  await service.as(senOfficer).read(`/children/${child}`);
  await service.drained();
  await service.server.stores.marks.look();
  cpSync(service.folder, at('unerased'), { recursive: true });
  const reason = { reason: 'right-to-erasure' };
  await service.as(administrator).post(`/children/${erased}/personal-data-destruction`, reason);
  await service.drained();
  await service.server.stores.marks.look();
  cpSync(service.folder, at('erased'), { recursive: true });
  // Its key is in the log alone: what ends keys empties the log.
  await register(service);
  await service.drained();
  await service.server.stores.marks.look();
  // Nobody writes now, so the copy is what a kill would leave: the logs hold what is not in the files yet.
  cpSync(service.folder, at('crashed'), { recursive: true });
  await service.stop();
  cpSync(service.folder, at('stopped'), { recursive: true });
  const end = async () => {
    await service.end();
    await other.end();
  };
  const [stopped, crashed, earlier] = [at('stopped'), at('crashed'), at('earlier')];
  const justErased = at('erased');
  return {
    place,
    justErased,
    stopped,
    crashed,
    earlier,
    unerased: at('unerased'),
    other: at('other'),
    erased,
    child,
    end,
  };
}
