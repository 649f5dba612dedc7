import { existsSync } from 'node:fs';
import { admitSet, beginLaying, StoreNotSound, type Admitted, type Member } from '#platform/data-folder';
import { EVENTS_GROW, SqliteEventStore } from '#sqlite/event-sourcing';
import { filesBesideEvents } from './files-beside.ts';
import { FolderSet } from './folder-set.ts';
import { refuseHalfMoved } from './half-moved.ts';
import type { EventsOpened, OpeningEvents } from './store-set.ts';

/** The embedded default: four files in one folder, which know each other. */
export class FilesSet extends FolderSet {
  readonly members: readonly Member[];
  readonly isRemote = false;

  constructor(folder: string) {
    super(folder);
    const events = { file: this.files.events, grows: EVENTS_GROW, witnesses: [], rebuilt: false };
    this.members = [events, ...filesBesideEvents(this.files)];
  }

  get eventsAt(): string {
    return this.files.events;
  }

  refuseOtherKind(): void {
    refuseHalfMoved(this);
    if (existsSync(this.files.database)) throw new StoreNotSound(this.named, [IN_A_DATABASE], NAME_BOTH);
    if (existsSync(this.files.engine)) throw new StoreNotSound(this.named, [IN_AN_ENGINE], NAME_IT);
  }

  async admit(): Promise<Admitted> {
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
const IN_A_DATABASE = 'It was used with stores in a database, and MONGODB_URL is not set.';
const NAME_BOTH = 'Set EVENTSTORE_URL and MONGODB_URL to them, or give another folder.';
