import { IsText } from '#platform/web';

export class BecauseRequest {
  @IsText(500, 'Say why, in at most {most} characters')
  because!: string;
}
