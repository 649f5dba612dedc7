import { Clock, type Instant } from '#platform/time';

/** Shows what it was set to: a test says when things happen. Unlike a demonstration's clock it may show what is to come. */
export class HandClock extends Clock {
  #shows: Instant;

  constructor(shows: Instant) {
    super();
    this.#shows = shows;
  }

  override now(): Instant {
    return this.#shows;
  }

  set(to: Instant): void {
    this.#shows = to;
  }
}
