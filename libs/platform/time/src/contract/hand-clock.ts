import type { Instant } from '#civil-time';
import { Clock } from '../clock.ts';

/** Shows what it was set to: a test says when things happen. Unlike a demonstration's clock it may show what is to come. */
export class HandClock extends Clock {
  at: Instant;

  constructor(at: Instant = '2026-02-03T10:00:00.000Z') {
    super();
    this.at = at;
  }

  override now(): Instant {
    return this.at;
  }

  set(to: Instant): void {
    this.at = to;
  }
}
