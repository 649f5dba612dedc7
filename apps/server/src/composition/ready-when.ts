import type { ViewState } from '#platform/read-models';
import { ReadinessCheck } from '#platform/web';

/** Ready when every view of this version has caught up once. */
export class ViewsReady extends ReadinessCheck {
  override readonly name = 'views';
  #states: (() => readonly ViewState[]) | null = null;

  watch(states: () => readonly ViewState[]): void {
    this.#states = states;
  }

  override ready(): boolean {
    return this.#states?.().every(({ state }) => state === 'at-the-head') ?? false;
  }
}

/** Ready when a start, or the laying of a sample, is over. */
export class StartReady extends ReadinessCheck {
  override readonly name = 'start';
  #over = false;

  isOver(): void {
    this.#over = true;
  }

  override ready(): boolean {
    return this.#over;
  }
}
