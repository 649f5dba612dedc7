import { linePath } from './line-path.ts';
import { momentFields, type Moments } from './moment-form.ts';

/** Leads to the line at other moments. */
export type MomentLink = Readonly<{ text: string; href: string }>;

export const momentLink = (childId: string, text: string, moments: Moments): MomentLink => ({
  text,
  href: `${linePath(childId)}?${new URLSearchParams(Object.fromEntries(momentFields(moments)))}`,
});
