import { Equals, IsBoolean } from 'class-validator';

export class ConfirmForSealedRequest {
  /** Said, so that nobody confirms by sending nothing. */
  @IsBoolean()
  @Equals(true, { message: 'Say that you have checked that this is to be done: true' })
  checked!: boolean;
}
