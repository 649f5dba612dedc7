import { existsSync } from 'node:fs';
import { admitSet, beginLaying, StoreNotSound, type Admitted, type Member } from '#platform/data-folder';
import { EVENTS_GROW, SqliteEventStore } from '#sqlite/event-sourcing';
import { dataFiles, type DataFiles } from './data-files.ts';
import { filesBesideEvents, type EventsOpened, type OpeningEvents, type StoreSet } from './store-set.ts';

/** The embedded default: four files in one folder, which know each other. */
export class FilesSet implements StoreSet {
  readonly folder: string;
  readonly files: DataFiles;
  readonly members: readonly Member[];
  readonly isRemote = false;

  constructor(folder: string) {
    this.folder = folder;
    this.files = dataFiles(folder);
    const events = { file: this.files.events, grows: EVENTS_GROW, witnesses: [], rebuilt: false };
    this.members = [events, ...filesBesideEvents(this.files)];
  }

  get eventsAt(): string {
    return this.files.events;
  }

  refuseOtherKind(): void {
    if (existsSync(this.files.engine)) throw new StoreNotSound(this.folder, [IN_AN_ENGINE], NAME_IT);
  }

  admit(): Admitted {
    this.refuseOtherKind();
    return admitSet(this.folder, this.members, [this.files.destructions]);
  }

  async begin(): Promise<void> {
    beginLaying(this.folder);
  }

  openEvents({ disk }: OpeningEvents = {}): Promise<EventsOpened> {
    return SqliteEventStore.open(this.files.events, disk ? { disk } : {});
  }

  async holdTo(): Promise<null> {
    return null;
  }
}

const IN_AN_ENGINE = 'Its events are in an engine, and EVENTSTORE_URL is not set.';
const NAME_IT =
  'Set EVENTSTORE_URL to that engine. Where its events were being moved into files, move them on: npm run ops -- copy-events files.';
