import { IsText } from '#platform/web';

export class SaidWhyRequest {
  @IsText(500, 'Say why, in at most {most} characters')
  because!: string;
}
