import { IsInstant, IsText } from '#platform/web';

export class CorrectReceiptRequest {
  @IsInstant('Enter the moment of receipt with its offset, such as 2026-03-27T17:00:00Z')
  receivedAt!: string;

  @IsText(2000, 'Say why the receipt is corrected')
  reason!: string;
}
