import { text, type Given } from './date-fields.ts';
import type { Checked } from './form-declaration.ts';
import { stepLast, stepOf, type Step } from './form-steps.ts';
import { WHY } from './what-was-agreed.ts';

export const CHECK_TITLE = 'Check before you go on';
export const CHECK_TEMPLATE = 'forms/check-page.njk';

/** What `check-page.njk` draws. @param there a step of the form, or all of it */
export function checkPage(
  { rows, will, button, because }: Checked & Readonly<{ because: string | null }>,
  given: Given,
  steps: readonly Step[] | undefined,
  there: (step: string | null) => string,
) {
  const thereOf = (field: string) => there(stepOf(steps, field) ?? (field === WHY ? stepLast(steps) : null));
  return {
    title: CHECK_TITLE,
    ...{
      will,
      button,
      there: thereOf(''),
      back: { text: 'Back to the answers', href: thereOf(rows.findLast(({ field }) => field !== null)?.field ?? '') },
    },
    ...{ formId: text(given, 'form'), revision: text(given, 'revision') },
    rows: [...rows, ...unusualRow(because)].map(({ label, text: said, field }) => ({
      ...{ key: { text: label }, text: said },
      ...(field !== null && {
        actions: {
          items: [{ href: `${thereOf(field)}#${field}`, text: 'Change', visuallyHiddenText: within(label) }],
        },
      }),
    })),
  };
}

/** Names keep their capital, and so does what is written in capitals, such as UPN. */
const within = (label: string) => (/^[A-Z][A-Z]/.test(label) ? label : label[0]!.toLowerCase() + label.slice(1));

/** What is unusual is asked again where it is changed. */
const unusualRow = (because: string | null) =>
  because === null ? [] : [{ label: 'Why it is right although it is unusual', text: because, field: WHY }];
