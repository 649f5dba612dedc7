import { from } from './filled-forms.ts';
import type { Filled, Form } from './sent-form.ts';

type Said = Pick<Form, 'wrong' | 'filled'>;
type OfRecord = Readonly<{
  line: () => string;
  meanwhile: NonNullable<Form['meanwhile']>;
  /** The form that puts right a change of a part. */
  correcting: (type: string, part: string, heading: RegExp, said: Said) => Form;
  /** From when, and why it is put right. */
  why: Filled;
}>;

const alone: Filled = { wish: 'By text, and not at school' };

/** What a young person wishes, changed and put right. */
export const ownSayForms = ({ line, meanwhile, correcting, why }: OfRecord): Readonly<Record<string, Form>> => ({
  'line/:childId/own-say': {
    ...{ at: () => `${line()}/own-say`, heading: /Change the young person’s own say/, meanwhile },
    ...{ wrong: { ...alone, 'others-0-told': 'everything', ...from('31') }, filled: { ...alone, ...from('3') } },
  },
  'line/:childId/circumstances/:changeId/correct-own-say': correcting(
    ...(['OwnSayChanged', 'own-say', /Correct a change of the young person’s own say/] as const),
    {
      wrong: { ...alone, ...from('31'), reason: '' },
      filled: { ...alone, wish: 'By letter', ...why },
    },
  ),
});
