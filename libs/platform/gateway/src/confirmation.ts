/** Of each question, by its code, why it is right all the same. */
export type Reasons = Readonly<Record<string, string>>;

/**
 * What a person confirmed although it is unusual, as each question names it, and why it is right all the same: `because` whatever of it
 * has no reason of its own among the `reasons`.
 */
export type Confirmation = Readonly<{ what: readonly string[]; because: string; reasons?: Reasons }>;

/** Of which question, `not-a-working-day:2026-02-14` is its code and what it was asked about. */
export const codeOf = (confirm: string): string => confirm.split(':')[0]!;

/** Why each of it is right, by its code. */
export const reasonsOf = ({ what, because, reasons = {} }: Confirmation): Reasons =>
  Object.fromEntries(what.map(codeOf).map((code) => [code, reasons[code] ?? because]));

/** Each with its own reason; whoever reads one text alone reads all of them, each once. */
export const confirmedFor = (what: readonly string[], reasons: Reasons): Confirmation => ({
  what,
  because: [...new Set(Object.values(reasons))].join('\n'),
  reasons,
});
