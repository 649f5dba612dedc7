import { Equals, IsBoolean } from 'class-validator';

export class SendReferralRequest {
  /** Said, so that nobody sends a child’s need to providers by sending nothing. */
  @IsBoolean()
  @Equals(true, { message: 'Say that you have read what is sent, and to whom: true' })
  checked!: boolean;
}
