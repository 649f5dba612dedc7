import { refusals } from '#platform/event-sourcing';

const refusal = refusals({
  'record-closed':
    'The child’s record is closed, so nothing new is agreed in it. A placement that is not over can be ended as it is; to go on with it, reopen the record first.',
});

/** @throws Refusal what begins, or goes on, is of an open record */
export function refuseInClosedRecord(isClosed: boolean): void {
  if (isClosed) throw refusal('record-closed');
}
