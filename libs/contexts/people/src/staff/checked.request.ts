import { Equals, IsBoolean } from 'class-validator';

export class CheckedRequest {
  /** Said, so that nobody confirms by sending nothing. */
  @IsBoolean()
  @Equals(true, { message: 'Say that you have checked it: true' })
  checked!: boolean;
}
