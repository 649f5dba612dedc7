import type { AlikeRecord } from '#contexts/children';
import { services } from '../words/children-words.ts';

type Two = Readonly<{ leadsOn: AlikeRecord; goesOn: AlikeRecord }>;

/** Who will newly see what, and what is the same again once they are parted: for whoever asks and whoever confirms. */
export function willBeSeen({ leadsOn, goesOn }: Two): readonly string[] {
  const [from, to] = [services[leadsOn.owningService], services[goesOn.owningService]];
  return [
    'Whoever opens either record is led to the one that goes on, and reads both lines there. Nothing of either is rewritten.',
    leadsOn.owningService === goesOn.owningService
      ? `Whoever reads the record that goes on reads this one as well: the ${to} has both.`
      : `The ${to}, and whoever the record that goes on is shared with, newly read this one: its line, placements, referrals, marks and all that was written there.`,
    ...(leadsOn.owningService === goesOn.owningService
      ? []
      : [
          `The ${from} reads this one no longer as its own: share the record that goes on with it, where it still works with the child.`,
        ]),
    'Whoever is barred from one is barred from both. Where the address of one is protected it is withheld on both.',
    'Nothing more is recorded in this one. If it was wrong, one person parts the two at once, and each is as it was.',
  ];
}
