import { Equals, IsBoolean } from 'class-validator';

export class LiftingCheckedRequest {
  /** Said, so that nobody confirms by sending nothing. */
  @IsBoolean()
  @Equals(true, { message: 'Say that you have checked that the address may be known: true' })
  checked!: boolean;
}
