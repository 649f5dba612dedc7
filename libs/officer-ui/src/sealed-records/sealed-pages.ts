import {
  ProposeSealingPage,
  ProposeSealedOpeningPage,
  ConfirmForSealedPage,
  DeclineForSealedPage,
} from './sealing-forms.http.ts';
import { SealedRecordsPageController } from './sealed-records-page.http.ts';
import { SealingPageController } from './sealing-page.http.ts';

export const sealedPages = [
  ...[SealedRecordsPageController, SealingPageController],
  ...[ProposeSealingPage, ProposeSealedOpeningPage, ConfirmForSealedPage, DeclineForSealedPage],
];
