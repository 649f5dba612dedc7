import { IsListOf } from '#platform/web';
import { AgreedOutcomeRequest } from '../agreed-outcome.request.ts';
import { AgreedTermsRequest } from '../agreed-terms.request.ts';

export class StartPlacementRequest extends AgreedTermsRequest {
  @IsListOf(() => AgreedOutcomeRequest, {
    words: 'Each outcome needs a measure, a dated baseline and a target',
    least: [1, 'Name at least one outcome'],
    most: [30, 'Name at most {most} outcomes'],
  })
  outcomes!: readonly AgreedOutcomeRequest[];
}
