import { Command, correction, type Draft, type Facts } from '#platform/event-sourcing';
import type { ChildEvent } from '../child.events.ts';
import type { Child } from '../child.ts';
import { noSuchReopening } from '../no-such-reopening.ts';

type Corrected = Readonly<{ childId: string; reopeningId: string; because: string; reason: string }>;

/** Why a record was reopened, as it should have been recorded; its day is the one on which somebody said so. */
export class CorrectReopening extends Command<Corrected> {
  static readonly act = 'close-a-record';
}

export const correctReopening = (
  { data: { reopeningId: original, because, reason } }: CorrectReopening,
  _: Child,
  facts: Facts<ChildEvent>,
): Draft<ChildEvent> =>
  correction(facts, { original, reason }, 'RecordReopenedCorrected', { now: {}, parts: { because } }, noSuchReopening);
