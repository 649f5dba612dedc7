import type { DataOf } from '#platform/event-sourcing';
import type { ChildRegistered, NoRollReason, Roll, rollsChanged } from './child.events.ts';

/** As a registration or a change of the rolls says it: a school's, or none. */
export type RollTold = DataOf<typeof ChildRegistered>['roll'] | DataOf<(typeof rollsChanged)[0]>['roll'];

/** Every roll on which the child is by it, the main one first. */
export const rollsIn = (told: RollTold): readonly Roll[] =>
  told.is === 'none'
    ? []
    : [
        { schoolUrn: told.schoolUrn, as: 'main' },
        ...('beside' in told ? told.beside : []).map((schoolUrn): Roll => ({ schoolUrn, as: 'subsidiary' })),
      ];

/** Why on none, where it is on none and that was said. */
export const whyNone = (told: RollTold): NoRollReason | null => (told.is === 'none' ? told.why : null);
