import { ProposeLiftingPage, ConfirmLiftingPage, DeclineLiftingPage } from './lifting-forms.http.ts';
import {
  ChangeProtectionPage,
  ProtectAddressPage,
  ReleaseAddressPage,
  SettleReleasePage,
} from './protect-forms.http.ts';
import { ProtectionPageController } from './protection-page.http.ts';
import { UndisclosedPageController } from './undisclosed-page.http.ts';

import { sealedPages } from '../sealed-records/sealed-pages.ts';

/** What of a child is not to be known, or found. */
export const protectionPages = [
  ...[ProtectionPageController, UndisclosedPageController],
  ...[ProtectAddressPage, ChangeProtectionPage, ReleaseAddressPage, SettleReleasePage],
  ...[ProposeLiftingPage, ConfirmLiftingPage, DeclineLiftingPage],
  ...sealedPages,
];
