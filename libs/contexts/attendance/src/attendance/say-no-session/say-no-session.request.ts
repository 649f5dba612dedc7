import { ArrayMaxSize, ArrayNotEmpty, IsIn, IsUUID, Matches } from 'class-validator';
import { noSessionReasons, type NoSession } from '../attendance.events.ts';

/** A month of them. */
const MOST = 40;
const SESSION = /^(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])-(AM|PM)$/;

export class SayNoSessionRequest {
  @IsUUID(undefined, { message: 'Give the placement of the session as its number' })
  placementId!: string;

  @ArrayNotEmpty({ message: 'Choose at least one session' })
  @ArrayMaxSize(MOST, { message: `Choose at most ${MOST} sessions at once` })
  @Matches(SESSION, { each: true, message: 'Give each session as its day and half, such as 2026-01-14-AM' })
  sessions!: string[];

  @IsIn(noSessionReasons, { message: `Say why there was no session: ${noSessionReasons.join(', ')}` })
  because!: NoSession;
}
