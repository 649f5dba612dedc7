import type { EventType } from '#platform/event-sourcing';
import type { Keys } from '#platform/keys';
import { EventProcess } from './process.ts';

/**
 * The event first, then the keys: a crash between the two is made good when the process reads the event again. It leaves
 * none undone: it begins with the first event there is, and what it cannot deal with holds everything.
 */
export abstract class KeyEndingProcess<E extends EventType> extends EventProcess<E> {
  override readonly startsAt = 'the-beginning';
  override readonly onFailure = 'holds';

  constructor(protected readonly keys: Pick<Keys, 'endKey' | 'endKeysOf'>) {
    super();
  }
}
