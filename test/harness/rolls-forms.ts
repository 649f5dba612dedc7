import { day, from } from './filled-forms.ts';
import type { Form } from './sent-form.ts';

type OfRolls = Readonly<{
  line: () => string;
  last: (type: string) => Promise<string>;
  meanwhile: () => Promise<void>;
}>;

const reason = 'Read from the wrong row';

/** On which schools’ rolls a child is: changed, then put right; what became known of the birth; and a change of holder taken back. */
export const rollsForms = ({ line, last, meanwhile }: OfRolls): Readonly<Record<string, Form>> => ({
  'line/:childId/rolls': {
    ...{ at: () => `${line()}/rolls`, heading: /Change the school/, meanwhile },
    wrong: { onRoll: 'yes', schoolUrn: 'A school', ...from('31') },
    refused: { onRoll: 'no', schoolUrn: '110002', ...from('3') },
    questioned: { onRoll: 'yes', schoolUrn: '199999', ...from('3') },
    filled: { onRoll: 'yes', schoolUrn: '110002', ...from('3') },
  },
  'line/:childId/changes/:changeId/correct-rolls': {
    at: async () => `${line()}/changes/${await last('RollsChanged')}/correct-rolls`,
    ...{ heading: /Correct a change of the school/, meanwhile },
    wrong: { onRoll: 'yes', schoolUrn: '110002', ...from('31'), reason: '' },
    refused: { onRoll: 'yes', schoolUrn: '110002', secondUrn: '110002', ...from('3'), reason },
    questioned: { onRoll: 'yes', schoolUrn: '199999', ...from('3'), reason },
    filled: { onRoll: 'yes', schoolUrn: '110011', ...from('3'), reason },
  },
  'line/:childId/birth': {
    ...{ at: () => `${line()}/birth`, heading: /Say what is known of the birth/, meanwhile },
    wrong: { birthIs: 'known', ...day('dateOfBirth', ['2011', '2', '31']), reason: '' },
    refused: { birthIs: 'unknown', ...day('dateOfBirth', ['2011', '3', '16']), reason },
    questioned: { birthIs: 'known', ...day('dateOfBirth', ['1990', '3', '14']), reason },
    filled: { birthIs: 'known', ...day('dateOfBirth', ['2011', '3', '15']), reason },
  },
  'line/:childId/changes/:changeId/void': {
    at: async () => `${line()}/changes/${await last('AllocatedOfficerChanged')}/void`,
    ...{ heading: /Void a change/, meanwhile, filled: { reason: 'It was said of the sister' } },
  },
});
