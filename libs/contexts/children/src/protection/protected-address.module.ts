import { handles } from '#platform/transactions';
import { FindUndisclosedController } from '../views/circumstances/find-undisclosed.http.ts';
import { FindUndisclosedHandler } from '../views/circumstances/find-undisclosed.query.ts';
import { FindOthersAtAddressHandler } from '../views/circumstances/find-others-at-address.query.ts';
import { FindProtectionController } from '../views/protection/find-protection.http.ts';
import { FindProtectionHandler } from '../views/protection/find-protection.query.ts';
import { FindTextsThatTellHandler } from '../views/protection/find-texts-that-tell.query.ts';
import { FindTriesOfAddressHandler } from '../views/protection/find-tries-of-address.query.ts';
import { ChangeProtectionController } from './change-protection/change-protection.http.ts';
import { ChangeProtection, changeProtection } from './change-protection/change-protection.ts';
import { ConfirmLiftingController } from './confirm-lifting/confirm-lifting.http.ts';
import { ConfirmLiftingHandler } from './confirm-lifting/confirm-lifting.handler.ts';
import { DeclineLiftingController } from './decline-lifting/decline-lifting.http.ts';
import { DeclineLifting, declineLifting } from './decline-lifting/decline-lifting.ts';
import { handlesNaming } from './naming-openers.handler.ts';
import { ProposeLiftingController } from './propose-lifting/propose-lifting.http.ts';
import { ProposeLifting, proposeLifting } from './propose-lifting/propose-lifting.ts';
import { ProtectAddressController } from './protect-address/protect-address.http.ts';
import { ProtectAddress, protectAddress } from './protect-address/protect-address.ts';
import { protectionStream } from './protection.ts';
import { ReleaseAddressController } from './release-address/release-address.http.ts';
import { ReleaseAddress, releaseAddress } from './release-address/release-address.ts';
import { SettleReleaseController } from './settle-release/settle-release.http.ts';
import { SettleRelease, settleRelease } from './settle-release/settle-release.ts';

/** Addresses that are not to be known: protected, opened by those who are named, told outside, and known again. */
export const protectedAddress = {
  routes: [
    ...[ProtectAddressController, ChangeProtectionController, ReleaseAddressController, SettleReleaseController],
    ...[ProposeLiftingController, ConfirmLiftingController, DeclineLiftingController],
    ...[FindProtectionController, FindUndisclosedController],
  ],
  handlers: [
    handlesNaming(ProtectAddress, protectAddress, { opens: true }),
    handlesNaming(ChangeProtection, changeProtection, { opens: false }),
    handles(ReleaseAddress, protectionStream, 'childId', releaseAddress),
    handles(SettleRelease, protectionStream, 'childId', settleRelease),
    handles(ProposeLifting, protectionStream, 'childId', proposeLifting),
    ConfirmLiftingHandler,
    handles(DeclineLifting, protectionStream, 'childId', declineLifting),
    ...[FindProtectionHandler, FindUndisclosedHandler, FindTextsThatTellHandler],
    ...[FindTriesOfAddressHandler, FindOthersAtAddressHandler],
  ],
} as const;
