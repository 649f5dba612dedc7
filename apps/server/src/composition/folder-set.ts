import { existsSync, rmSync } from 'node:fs';
import {
  examineSet,
  faultWords,
  isOwned,
  KeptMarks,
  laySet,
  PUT_BACK,
  type Admitted,
  type Member,
} from '#platform/data-folder';
import { dataFiles, type DataFiles } from './data-files.ts';
import { openFilesBeside } from './files-beside.ts';
import type { EventsOpened, HowMuch, Joining, Looked, MarksKept, OpeningEvents, StoreSet } from './store-set.ts';
import type { OpeningBeside, StoresBeside } from './stores-beside.ts';

/** What stands in files of one folder, which one server owns. */
export abstract class FolderSet implements StoreSet {
  readonly folder: string;
  readonly files: DataFiles;
  readonly named: string;
  readonly keysAt = 'keys.sqlite';
  readonly putBack = PUT_BACK;
  readonly isShared = false;
  abstract readonly members: readonly Member[];
  abstract readonly eventsAt: string;
  abstract readonly isRemote: boolean;

  constructor(folder: string) {
    this.folder = folder;
    this.files = dataFiles(folder);
    this.named = `DATA_DIR ${folder}`;
  }

  abstract refuseOtherKind(): void;
  abstract admit(): Promise<Admitted>;
  abstract begin(mode: string): Promise<void>;
  abstract openEvents(opening?: OpeningEvents): Promise<EventsOpened>;
  abstract holdTo(
    events: EventsOpened,
    admitted: Pick<Admitted, 'belonging' | 'witnessed'>,
    mode: string,
  ): Promise<string | null>;

  /** Without what can be made again: a verb asks no more of it. */
  get lasting(): readonly Member[] {
    return this.members.filter(({ rebuilt }) => !rebuilt);
  }

  async look(howMuch: HowMuch): Promise<Looked> {
    const { belonging, witnessed, faults } = examineSet(this.members, { reading: howMuch });
    // One that is older, or a stranger's, can be read all the same.
    const shut = (file: string) =>
      [...faults].some(([member, { state }]) => member.file === file && state !== 'older' && state !== 'stranger');
    return {
      ...{ belonging, witnessed },
      faults: [...faults]
        // After a move or a restore there are none until the next start, which makes them.
        .filter(([{ rebuilt }, { state }]) => !rebuilt || (howMuch !== 'the first page' && state !== 'missing'))
        .map(([member, fault]) => faultWords(member, fault)),
      unreadable: (['events', 'keys', 'operations'] as const).filter((each) => shut(this.files[each])),
    };
  }

  async isEmpty(): Promise<boolean> {
    return !this.lasting.some(({ file }) => existsSync(file));
  }

  async isServed(): Promise<boolean> {
    return isOwned(this.folder);
  }

  isInUse(): Promise<boolean> {
    return this.isServed();
  }

  async openBeside(opening?: OpeningBeside): Promise<StoresBeside> {
    return openFilesBeside(this.files, opening);
  }

  async join({ admitted, mode, settled, identity, log }: Joining): Promise<MarksKept> {
    const known = identity ?? admitted.belonging?.set;
    const told = laySet(this.folder, this.members, { mode, settled, ...(known !== undefined && { set: known }) });
    return new KeptMarks(this.members, told, (error) => log.error('The stores cannot be written to', error));
  }

  async dropViews(): Promise<void> {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${this.files.views}${suffix}`, { force: true });
  }
}
