import { KeptMarks, laySet, type Admitted, type Member } from '#platform/data-folder';
import type { Log } from '#platform/telemetry';

type Joining = Readonly<{ mode: string; settled: string | null; log: Log }>;

/** Tells the files, once they are all there, whose they are; and from then on how far each has grown. */
export function joinSet(folder: string, members: readonly Member[], admitted: Admitted, given: Joining): KeptMarks {
  const { belonging } = admitted;
  const { mode, settled, log } = given;
  const told = laySet(folder, members, { mode, settled, ...(belonging && { set: belonging.set }) });
  return new KeptMarks(members, told, (error) => log.error('The stores cannot be written to', error));
}
