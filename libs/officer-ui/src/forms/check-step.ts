import { text, type Given } from './date-fields.ts';
import type { Checked } from './form-declaration.ts';

/** Stands in the address of what is looked at once more; what was answered is kept by the service, and stands in none. */
export const CHECK = 'check';
export const CHECK_TITLE = 'Check before you go on';
export const CHECK_TEMPLATE = 'forms/check-page.njk';

/** What `check-page.njk` draws. @param there where the answers are changed */
export const checkPage = (
  { rows, will, button }: Checked,
  given: Given,
  there: string,
  because: string | null = null,
) => ({
  ...{ will, button, there, back: { text: 'Back to the answers', href: there } },
  ...{ formId: text(given, 'form'), revision: text(given, 'revision') },
  rows: [...rows, ...unusualRow(because)].map(({ label, text: said, field }) => ({
    ...{ key: { text: label }, text: said },
    actions: { items: [{ href: `${there}#${field}`, text: 'Change', visuallyHiddenText: label.toLowerCase() }] },
  })),
});

/** What is unusual is asked again where it is changed. */
const unusualRow = (because: string | null) =>
  because === null ? [] : [{ label: 'Why it is right although it is unusual', text: because, field: 'act' }];
