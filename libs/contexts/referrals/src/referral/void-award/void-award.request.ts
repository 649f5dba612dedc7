import { IsText } from '#platform/web';

export class VoidAwardRequest {
  @IsText(2000, 'Say why the award was recorded in error')
  reason!: string;
}
