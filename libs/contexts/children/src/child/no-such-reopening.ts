import { refusals } from '#platform/event-sourcing';

const refusal = refusals({ 'no-such-reopening': 'This record was not reopened so, or that was voided.' });

export const noSuchReopening = () => refusal('no-such-reopening');
