export * from '../staff/staff.events.ts';
export { rolesGiven } from '../staff/roles-given.ts';
export { EnterPerson } from '../staff/enter-person/enter-person.ts';
export { GiveRole } from '../staff/give-role/give-role.ts';
export { GiveCover } from '../staff/give-cover/give-cover.ts';
export { ConfirmGrant } from '../staff/confirm-grant/confirm-grant.ts';
export { DeclineGrant } from '../staff/decline-grant/decline-grant.ts';
export { EndGrant } from '../staff/end-grant/end-grant.ts';
export { VouchedIds } from '../asks/vouched-ids.ts';
