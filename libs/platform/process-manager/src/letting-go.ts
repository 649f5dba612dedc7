/** Why something parked will not be dealt with. A closed list: words could name a child, and nothing would end them. */
export const LETTING_GO = {
  'done-by-hand': 'somebody has done by hand what the process would have done',
  'no-longer-needed': 'what the process would do is not wanted any more',
  'recorded-in-error': 'the fact it reacted to was recorded in error and has been voided or corrected',
} as const satisfies Readonly<Record<string, string>>;

export type LettingGo = keyof typeof LETTING_GO;
