import { describe, expect, it } from '@jest/globals';
import type { RegisterChildRequest } from '#contexts/children';
import { EndPlacement } from '#pure/placements';
import { EndPlacementRequest } from '#contexts/placements';
import type { Fields } from './form-field.ts';
import { formPage } from './form-page.ts';
import { day, known } from './plain-fields.ts';

const [endedOn, reason, destination] = [day('When?'), known('planned-end'), known('110')];

/** Each fault stands where the compiler must see it, and is the only one that it sees. */
describe('The declaration of a form', () => {
  it('asks for each field that its request requires', () => {
    // @ts-expect-error: Property 'destination' is missing
    const fields: Fields<EndPlacementRequest> = { endedOn, reason };
    expect(fields).not.toHaveProperty('destination');
  });

  it('leaves out what its request may leave out', () => {
    const whole: Pick<Fields<RegisterChildRequest>, 'onRollFrom'> = {};
    expect(whole).toEqual({});
  });

  it('says what the form is over, and no other fault hides that it does not', () =>
    expect(() =>
      formPage(
        // @ts-expect-error: Property 'over' is missing
        {
          path: 'line/:childId/end',
          ...{ sends: EndPlacement, request: EndPlacementRequest, title: 'End it', button: 'End it' },
          fields: () => ({ endedOn, reason, destination }),
          command: (ending, { placementId }) => ({ data: { placementId, ...ending } }),
          done: ({ input }) => `It ended on ${input.endedOn}`,
        },
      ),
    ).toThrow('The form line/:childId/end does not say what it is over.'));
});
