import { Equals, IsBoolean, IsUUID } from 'class-validator';

export class SendReferralRequest {
  /** Said, so that nobody sends a child’s need to providers by sending nothing. */
  @IsBoolean()
  @Equals(true, { message: 'Say that you have read what is sent, and to whom: true' })
  checked!: boolean;

  /** What was read: the `filledIn.id` that the referral said then. What was written anew since is not sent. */
  @IsUUID(undefined, { message: 'Say which filling in you have read: the filledIn.id of the referral' })
  filledInId!: string;
}
