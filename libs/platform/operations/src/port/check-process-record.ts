import { comparePositions } from '#platform/event-sourcing';
import { onlyCodes, onlyCodesIn, onlyInstant } from './only-codes.ts';
import { CheckpointRefused } from './operations-errors.ts';
import type { ProcessCheckpoint, ProcessState } from './process-records.ts';

/** @throws CheckpointRefused it would go back @throws ForeignPosition */
export function checkOnwards(process: string, kept: ProcessCheckpoint | null, to: ProcessCheckpoint): void {
  const onwards = kept ? comparePositions(to.position, kept.position) : 1;
  if (onwards < 0) throw new CheckpointRefused(process, 'it would go back; another runner was ahead');
  if (onwards === 0 && to.eventId !== kept!.eventId)
    throw new CheckpointRefused(process, 'another event is kept at that position');
}

/** @param kept the latest lease that was seen @throws CheckpointRefused this one is earlier */
export function checkFence(process: string, kept: number, fence: number | undefined): void {
  if (fence !== undefined && fence < kept)
    throw new CheckpointRefused(process, 'its lease was lost; another runner has it');
}

/** @throws CheckpointRefused it is of another event */
export function checkCarried(process: string, kept: ProcessCheckpoint | null, to: ProcessCheckpoint): void {
  if (kept?.eventId !== to.eventId) throw new CheckpointRefused(process, 'another event is kept');
}

/** @throws NotACode */
export function checkState({ subject, state, wakeAt }: ProcessState): void {
  onlyCodes({ subject });
  onlyCodesIn('state', JSON.parse(state));
  if (wakeAt !== null) onlyInstant('moment', wakeAt);
}
