import { existsSync } from 'node:fs';
import { StoreNotSound } from '#platform/data-folder';
import type { DataFiles } from './data-files.ts';

const CUT_OFF = 'Keys and operations are being moved between this folder and a database, and the move was not ended.';
const GO_ON =
  'Say the same again, npm run ops -- copy-stores database (or files): it goes on where it was cut off. The other of the two gives it up.';

/** Half of a store is no store. @throws StoreNotSound */
export function refuseHalfMoved({ files, named }: Readonly<{ files: DataFiles; named: string }>): void {
  if (existsSync(files.storesBeingMoved)) throw new StoreNotSound(named, [CUT_OFF], GO_ON);
}

/** What a database says that was half moved, or moved away. */
export const MOVING = {
  in: 'Keys and operations are being moved into it, and the move was not ended: say copy-stores database again, or copy-stores files to give it up.',
  out: 'What it held is being moved, or was moved, into the files of a DATA_DIR: that folder is served, or copy-stores files is said again.',
} as const;
