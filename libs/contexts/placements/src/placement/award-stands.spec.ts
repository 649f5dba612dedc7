import { describe, expect, it } from '@jest/globals';
import { derivedId, type CommandClass } from '#platform/event-sourcing';
import { asked } from '#platform/testing';
import { AgreeExtension, agreeExtension } from './agree-extension/agree-extension.ts';
import { ConfirmReturn, confirmReturn } from './confirm-return/confirm-return.ts';
import { CorrectEnd, correctEnd } from './correct-end/correct-end.ts';
import { CorrectExtension, correctExtension } from './correct-extension/correct-extension.ts';
import {
  CorrectReturnConfirmation,
  correctReturnConfirmation,
} from './correct-return-confirmation/correct-return-confirmation.ts';
import { CorrectReview, correctReview } from './correct-review/correct-review.ts';
import { CorrectStart, correctStart } from './correct-start/correct-start.ts';
import { EndPlacement, endPlacement } from './end-placement/end-placement.ts';
import { PlanReturn, planReturn } from './plan-return/plan-return.ts';
import { RecordReview, recordReview } from './record-review/record-review.ts';
import { StartPlacement, startPlacement } from './start-placement/start-placement.ts';
import { VoidPlacementEntry, voidPlacementEntry } from './void-placement-entry/void-placement-entry.ts';

const decisions: readonly (readonly [Readonly<{ name: string }>, (...given: never[]) => unknown])[] = [
  [AgreeExtension, agreeExtension],
  [ConfirmReturn, confirmReturn],
  [CorrectEnd, correctEnd],
  [CorrectExtension, correctExtension],
  [CorrectReturnConfirmation, correctReturnConfirmation],
  [CorrectReview, correctReview],
  [CorrectStart, correctStart],
  [EndPlacement, endPlacement],
  [PlanReturn, planReturn],
  [RecordReview, recordReview],
  [StartPlacement, startPlacement],
  [VoidPlacementEntry, voidPlacementEntry],
];

describe('A placement whose award was voided', () => {
  it.each(decisions.map(([command, decide]) => [command.name, command, decide] as const))(
    'refuses %s and says why',
    (_, command, decide) => {
      const data = { placementId: derivedId('p'), entryId: derivedId('e') };
      const sent = asked(command as CommandClass<typeof data>, data);
      const ask = () => decide(sent as never, { phase: 'withdrawn' } as never, {} as never);
      expect(ask).toThrow(
        expect.objectContaining({ reason: 'award-withdrawn', message: expect.stringContaining('voided') }),
      );
    },
  );
});
