import { text, type Given } from './date-fields.ts';
import type { Checked } from './form-declaration.ts';

export const CHECK_TITLE = 'Check before you go on';
export const CHECK_TEMPLATE = 'forms/check-page.njk';

/** What `check-page.njk` draws. */
export const checkPage = (
  { rows, will, button }: Checked,
  given: Given,
  /** Where a field is answered. */
  thereOf: (field: string) => string,
  because: string | null = null,
) => ({
  ...{
    will,
    button,
    there: thereOf(''),
    back: { text: 'Back to the answers', href: thereOf(rows.at(-1)?.field ?? '') },
  },
  ...{ formId: text(given, 'form'), revision: text(given, 'revision') },
  rows: [...rows, ...unusualRow(because)].map(({ label, text: said, field }) => ({
    ...{ key: { text: label }, text: said },
    actions: {
      items: [{ href: `${thereOf(field)}#${field}`, text: 'Change', visuallyHiddenText: label.toLowerCase() }],
    },
  })),
});

/** What is unusual is asked again where it is changed. */
const unusualRow = (because: string | null) =>
  because === null ? [] : [{ label: 'Why it is right although it is unusual', text: because, field: 'act' }];
