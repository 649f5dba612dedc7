import { linePath } from './line-path.ts';
import { momentFields, type Moments } from './moment-form.ts';

/** Leads to the line at other moments: by its address, or by hidden fields where a reason has to go with it. */
export type MomentLink = Readonly<{
  text: string;
  path: string;
  href: string;
  fields: readonly (readonly [string, string])[];
}>;

export function momentLink(childId: string, text: string, moments: Moments): MomentLink {
  const fields = momentFields(moments);
  const path = linePath(childId);
  return { text, path, fields, href: `${path}?${new URLSearchParams(Object.fromEntries(fields))}` };
}
