import { from } from './filled-forms.ts';
import type { Filled, Form } from './sent-form.ts';
import { senOfficer } from './the-people.ts';

type Of = Readonly<{ line: () => string; waits: () => string; meanwhile: () => Promise<unknown> }>;

/** Who has a child; and of several at once who wait for an officer. */
export const holderForms = ({ line, waits, meanwhile }: Of): Readonly<Record<string, Form>> => ({
  'children-to-allocate': {
    ...{ at: () => '/children-to-allocate', heading: /Allocate several children/ },
    filled: (): Filled => ({ [`rows-${waits()}`]: 'yes', officerId: senOfficer.id }),
  },
  'line/:childId/owning-service': {
    ...{ at: () => `${line()}/owning-service`, heading: /Change who holds the record/ },
    refused: { owningService: 'sen', ...from('3') },
    ...{ filled: { owningService: 'exclusions', ...from('20'), because: 'Excluded' }, meanwhile: meanwhile },
  },
  'line/:childId/owning-team': {
    ...{ at: () => `${line()}/owning-team`, heading: /Change the team/ },
    refused: { owningTeam: 'sen-north', ...from('3', '2', '2020') },
    ...{ filled: { owningTeam: 'none', ...from('6'), because: 'Moved house' }, meanwhile: meanwhile },
  },
  'line/:childId/allocated-officer': {
    ...{ at: () => `${line()}/allocated-officer`, heading: /Allocate the child/ },
    refused: { officerId: senOfficer.id, ...from('3', '2', '2020') },
    ...{ filled: { officerId: senOfficer.id, ...from('6'), because: 'Priya knows her' }, meanwhile: meanwhile },
  },
});
