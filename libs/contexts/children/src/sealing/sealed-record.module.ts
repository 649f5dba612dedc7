import { handles } from '#platform/transactions';
import { FindSealedRecordsController } from '../views/sealed-records/find-sealed-records.http.ts';
import { FindSealedAskedController } from '../views/sealed-records/find-sealed-asked.http.ts';
import { FindSealedAskedHandler } from '../views/sealed-records/find-sealed-asked.query.ts';
import { FindSealedRecordsHandler } from '../views/sealed-records/find-sealed-records.query.ts';
import { FindSealingController } from '../views/sealed-records/find-sealing.http.ts';
import { FindSealingHandler } from '../views/sealed-records/find-sealing.query.ts';
import { ProposeSealingController } from './propose-sealing/propose-sealing.http.ts';
import { ProposeSealing, proposeSealing } from './propose-sealing/propose-sealing.ts';
import { ProposeSealedOpeningController } from './propose-sealed-opening/propose-sealed-opening.http.ts';
import { ProposeSealedOpening, proposeSealedOpening } from './propose-sealed-opening/propose-sealed-opening.ts';
import { ConfirmForSealedController } from './confirm-for-sealed/confirm-for-sealed.http.ts';
import { ConfirmForSealed, confirmForSealed } from './confirm-for-sealed/confirm-for-sealed.ts';
import { DeclineForSealedController } from './decline-for-sealed/decline-for-sealed.http.ts';
import { DeclineForSealed, declineForSealed } from './decline-for-sealed/decline-for-sealed.ts';
import { handlesWithChild } from './handled-with-child.handler.ts';
import { sealingStream } from './sealing.ts';

/** Records that nobody finds, after adoption or a name changed for safety: sealed and opened by two together. */
export const sealedRecord = {
  routes: [
    ...[
      ProposeSealingController,
      ProposeSealedOpeningController,
      ConfirmForSealedController,
      DeclineForSealedController,
    ],
    ...[FindSealedRecordsController, FindSealedAskedController, FindSealingController],
  ],
  handlers: [
    handlesWithChild(ProposeSealing, proposeSealing, { opens: true }),
    handles(ProposeSealedOpening, sealingStream, 'childId', proposeSealedOpening),
    handlesWithChild(ConfirmForSealed, confirmForSealed, { opens: false }),
    handles(DeclineForSealed, sealingStream, 'childId', declineForSealed),
    ...[FindSealedRecordsHandler, FindSealingHandler, FindSealedAskedHandler],
  ],
} as const;
