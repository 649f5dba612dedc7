import { ALWAYS, rule } from '../../foundation/index.ts';

export const takingOutRule = rule<Readonly<{ childrenWithoutReason: number }>>({
  id: 'information.taking-out',
  title: 'A reason for what is taken out of the service',
  versions: [
    {
      version: 'design default',
      from: ALWAYS,
      to: null,
      standing: 'local default',
      source:
        'UK GDPR arts 5(1)(c), 5(1)(f) and 5(2): no number stands there, so a setting of the council; one child is printed for a meeting, a list is somebody’s purpose',
      mark: 'confirmed',
      facts: { childrenWithoutReason: 1 },
    },
  ],
});
