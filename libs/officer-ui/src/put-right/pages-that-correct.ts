import {
  CorrectEndPage,
  CorrectExtensionPage,
  CorrectReturnPage,
  CorrectStartPage,
} from './correct-placement-pages.http.ts';
import { CorrectReturnPlanPage } from './correct-return-plan-page.http.ts';
import { CorrectReviewPage } from './correct-review-page.http.ts';

/** A page for each entry of a placement that can be said anew. */
export const correctPlacementPages = [
  CorrectStartPage,
  CorrectReviewPage,
  CorrectExtensionPage,
  CorrectReturnPlanPage,
  CorrectReturnPage,
  CorrectEndPage,
] as const;
