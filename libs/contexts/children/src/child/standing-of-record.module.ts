import { handles } from '#platform/transactions';
import { childStream } from './child.ts';
import {
  ChangeWhereaboutsController,
  CorrectWhereaboutsController,
} from './change-whereabouts/change-whereabouts.http.ts';
import {
  ChangeWhereaboutsHandler,
  CorrectWhereaboutsHandler,
} from './change-whereabouts/change-whereabouts.handler.ts';
import { VoidWhereaboutsController } from './void-whereabouts/void-whereabouts.http.ts';
import { VoidWhereabouts, voidWhereabouts } from './void-whereabouts/void-whereabouts.ts';
import { CloseRecordHandler } from './close-record/close-record.handler.ts';
import { CloseRecordController } from './close-record/close-record.http.ts';
import { CorrectClosingHandler } from './correct-closing/correct-closing.handler.ts';
import { CorrectClosingController } from './correct-closing/correct-closing.http.ts';
import { VoidClosingController } from './void-closing/void-closing.http.ts';
import { VoidClosing, voidClosing } from './void-closing/void-closing.ts';
import { VoidReopeningController } from './void-reopening/void-reopening.http.ts';
import { VoidReopeningHandler } from './void-reopening/void-reopening.handler.ts';
import { ReopenRecordController } from './reopen-record/reopen-record.http.ts';
import { ReopenRecord, reopenRecord } from './reopen-record/reopen-record.ts';
import { CorrectReopeningController } from './correct-reopening/correct-reopening.http.ts';
import { CorrectReopening, correctReopening } from './correct-reopening/correct-reopening.ts';

/** Where a child is, and whether its record is open: told, put right and taken back. */
export const standingOfRecord = {
  routes: [
    ...[ChangeWhereaboutsController, CorrectWhereaboutsController],
    ...[
      VoidWhereaboutsController,
      CloseRecordController,
      CorrectClosingController,
      VoidClosingController,
      ReopenRecordController,
      CorrectReopeningController,
      VoidReopeningController,
    ],
  ],
  handlers: [
    ...[ChangeWhereaboutsHandler, CorrectWhereaboutsHandler],
    handles(VoidWhereabouts, childStream, 'childId', voidWhereabouts),
    ...[CloseRecordHandler, CorrectClosingHandler],
    handles(VoidClosing, childStream, 'childId', voidClosing),
    handles(ReopenRecord, childStream, 'childId', reopenRecord),
    VoidReopeningHandler,
    handles(CorrectReopening, childStream, 'childId', correctReopening),
  ],
};
