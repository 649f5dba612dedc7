import { IsOptional, Matches, ValidateIf } from 'class-validator';
import { IsText } from '#platform/web';

const SIX_DIGITS = { message: 'Give at most 50 URNs of six digits each, with commas between them' };

/** By words, or by URNs. */
export class EstablishmentsRequest {
  @ValidateIf(({ urns }: EstablishmentsRequest) => urns === null)
  @IsText(200, 'Enter part of the school’s name or place, or its URN')
  words: string | null = null;

  @IsOptional()
  @Matches(/^[1-9]\d{5}(?:,[1-9]\d{5}){0,49}$/, SIX_DIGITS)
  urns: string | null = null;
}
