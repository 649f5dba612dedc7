import { ConfirmRole } from '../own-role/confirm-role/confirm-role.ts';
import { ConfirmGrant } from '../staff/confirm-grant/confirm-grant.ts';
import { DestroyDetails } from '../staff/destroy-details/destroy-details.ts';

/** What holds only once another has said so too, and the act by which that one does. */
export const SECOND_WORDS = { grant: ConfirmGrant.act, details: DestroyDetails.act, role: ConfirmRole.act } as const;
export type SecondWord = keyof typeof SECOND_WORDS;
