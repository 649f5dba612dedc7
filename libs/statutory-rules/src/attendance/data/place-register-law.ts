import { ALWAYS, rule } from '../../foundation/index.ts';

/** By agreement: for how long a place goes on giving the marks of a child who is with it no more. */
export const placeRegisterRule = rule<Readonly<{ weeks: number }>>({
  id: 'register.place',
  title: 'How long a provider keeps the register of a child after the placement',
  versions: [
    {
      version: 'design default',
      from: ALWAYS,
      to: null,
      standing: 'local default',
      source:
        'no text says a number: a weekly report is due after its week (domain reference 1.6), and marks of the last week come after the last day; so a setting of the council',
      mark: 'confirmed',
      facts: { weeks: 4 },
    },
  ],
});
