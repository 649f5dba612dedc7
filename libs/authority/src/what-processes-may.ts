import { within, type ActTable, type Grant, type Role } from '#platform/gateway';
import { itself } from './scopes.ts';

/** A process acts as itself, and on nothing but what it reacts to. */
const process = (...names: readonly string[]): Readonly<Partial<Record<Role, Grant>>> =>
  Object.fromEntries(names.map((name) => [`process:${name}`, within(itself)]));

/** The rows of the table that no person has. */
export const whatProcessesMay: ActTable = {
  'answer-another-context': {
    words: 'Tell one part of the service what another keeps',
    grants: process('answers'),
  },
  'close-a-response-window': {
    words: 'Record that a provider’s hours to answer have run out',
    grants: process('close-response-windows-when-they-fall-due'),
  },
  'open-a-placement': {
    words: 'Propose the placement of an award',
    grants: process('open-a-placement-when-a-referral-is-awarded'),
  },
  'withdraw-a-placement': {
    words: 'Withdraw the placement of a voided award before it has started',
    grants: process('withdraw-the-placement-when-its-award-is-voided'),
  },
  'note-a-change-in-effect': {
    words: 'Note that the day has come from which another has a child, as it was told before',
    grants: process('turn-a-change-of-holder-on-its-day'),
  },
  'carry-a-leaving-date': {
    words: 'Carry a corrected leaving date to a placement',
    grants: process('carry-a-corrected-leaving-date-to-the-placement'),
  },
  'note-a-possible-duplicate': {
    words: 'Note that two records may be one child',
    grants: process('note-a-possible-duplicate-when-two-records-may-be-one-child'),
  },
};
