import { describe, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { asked, factId, specification } from '#platform/testing';
import type { ChildEvent } from '../child.events.ts';
import { destroyed, registered } from '../child.fixtures.ts';
import type { CivilDate } from '#platform/time';
import type { SchoolChosen } from '../../asks/schools.ts';
import type { FactAgainstBirth } from '../../asks/facts-against-birth.ts';
import type { Identity } from '../identity.ts';
import { childStream } from '../child.ts';
import type { UpnHolder } from '../upn-holder.ts';
import { CorrectIdentity, correctIdentity, type IdentityCorrection, type IdentityHeld } from './correct-identity.ts';

const correct = (parts: Partial<IdentityCorrection>) =>
  asked(CorrectIdentity, { childId: 'c1', reason: 'passport seen', ...parts });
const corrected = (
  parts: Partial<Identity>,
  emptied?: ('upn' | 'address' | 'contact' | 'dateOfBirth' | 'birthEstimate')[],
): Draft<ChildEvent> =>
  ({
    type: 'ChildRegisteredCorrected',
    data: {
      original: factId(0),
      now: { roll: { is: 'school', schoolUrn: 110001 }, owningService: 'sen' },
      ...(emptied && { emptied }),
    },
    personal: { ...parts, reason: 'passport seen' },
  }) as Draft<ChildEvent>;
const onRollInSeptember = { ...registered, effectiveOn: '2025-09-02' } as const;

describe('Correcting a child’s identity', () => {
  const holding = (
    holder: UpnHolder | null,
    against: readonly FactAgainstBirth[] = [],
    held: IdentityHeld | null = null,
  ) =>
    specification(childStream, (command: CorrectIdentity, child, facts) =>
      correctIdentity(command, child, { holder, against, held, school: null }, facts),
    );
  const given = holding(null);

  it('restates the part that was wrong, from the date of the registration', () =>
    given(onRollInSeptember)
      .when(correct({ familyName: 'Sample' }))
      .then(corrected({ familyName: 'Sample' })));

  describe('restates the school of the registration', () => {
    const at = (school: SchoolChosen) =>
      specification(childStream, (command: CorrectIdentity, child, facts) =>
        correctIdentity(command, child, { holder: null, against: [], held: null, school }, facts),
      )(onRollInSeptember);
    const moved = (personal: object) =>
      ({
        type: 'ChildRegisteredCorrected',
        data: { original: factId(0), now: { roll: { is: 'school', schoolUrn: 110002 }, owningService: 'sen' } },
        personal: { ...personal, reason: 'passport seen' },
      }) as Draft<ChildEvent>;

    it('with the name by which it was chosen', () =>
      at({ name: 'Fen School', closed: false })
        .when(correct({ schoolUrn: 110002 }))
        .then(moved({ schoolName: 'Fen School' })));

    it('to none, and why; and from none to one', () => {
      const none = { roll: { is: 'none', why: 'left-a-school' }, owningService: 'sen' } as const;
      at(null)
        .when(correct({ noRoll: 'left-a-school' }))
        .then({ ...moved({}), data: { original: factId(0), now: none } } as Draft<ChildEvent>);
      const fromNone = specification(childStream, (command: CorrectIdentity, child, facts) =>
        correctIdentity(command, child, { holder: null, against: [], held: null, school: null }, facts),
      )({ ...onRollInSeptember, data: none });
      fromNone.when(correct({ schoolUrn: 110002 })).then(moved({}));
      fromNone.when(correct({ noRoll: 'left-a-school' })).refused('nothing-to-correct');
      fromNone.when(correct({ schoolUrn: 110002, noRoll: 'left-a-school' })).refused('school-given');
    });

    it('and asks about one that takes nobody of that age', () => {
      const primary = { name: 'Fen School', closed: false, ages: { from: 4, to: 11 } };
      const sent = {
        holder: null,
        against: [],
        held: { dateOfBirth: '2011-05-04', upn: null },
        school: primary,
      } as const;
      const given = specification(childStream, (command: CorrectIdentity, child, facts) =>
        correctIdentity(command, child, sent, facts),
      )(onRollInSeptember);
      given.when(correct({ schoolUrn: 110002 })).questioned('age-outside-the-school:110002-2011-05-04');
      given.when(correct({ dateOfBirth: '2011-05-05' })).questioned('age-outside-the-school:110001-2011-05-05');
      given.when(correct({ familyName: 'Sample' })).then(corrected({ familyName: 'Sample' }));
    });

    it('and asks about one that had closed', () =>
      at({ name: 'Fen School', closed: true })
        .when(correct({ schoolUrn: 110002 }))
        .questioned('school-closed:110002'));

    it('and refuses the one that is on record', () =>
      at({ name: 'Eastmoor', closed: false })
        .when(correct({ schoolUrn: 110001 }))
        .refused('nothing-to-correct'));
  });

  it('names the registration again when it corrects a correction', () =>
    given(onRollInSeptember, corrected({ familyName: 'Sample' }))
      .when(correct({ familyName: 'Specimen' }))
      .then(corrected({ familyName: 'Specimen' })));

  const withAddress = { ...onRollInSeptember, personal: { ...registered.personal, address: '1 Low Road' } };

  it('takes away what may be left out, beside what is restated', () =>
    given(withAddress)
      .when(correct({ address: null, familyName: 'Sample' }))
      .then(corrected({ address: null, familyName: 'Sample' }, ['address'])));

  it('takes nothing away that is not there, or not any more', () => {
    given(onRollInSeptember)
      .when(correct({ address: null, familyName: 'Sample' }))
      .then(corrected({ familyName: 'Sample' }));
    given(withAddress, corrected({ address: null }, ['address']))
      .when(correct({ address: null }))
      .refused('nothing-to-correct');
    given(onRollInSeptember, corrected({ address: '1 Low Road' }))
      .when(correct({ address: null }))
      .then(corrected({ address: null }, ['address']));
  });

  it('restates one part, and leaves those that are not named', () =>
    given(onRollInSeptember)
      .when(correct({ familyName: 'Sample', upn: undefined }))
      .then(corrected({ familyName: 'Sample' })));

  it('may say that the child was born on the day of the registration', () =>
    given(onRollInSeptember)
      .when(correct({ dateOfBirth: '2025-09-02' }))
      .questioned('age-outside-the-school:110001-2025-09-02'));

  describe('restates what is known of the birth, as a whole', () => {
    const estimate = { by: 'Social care', from: 'An age assessment' };
    const estimated = {
      ...onRollInSeptember,
      personal: { ...registered.personal, birthEstimate: estimate },
    };

    it('that it is not known after all', () =>
      given(estimated)
        .when(correct({ birthIs: 'unknown' }))
        .then(corrected({ dateOfBirth: null, birthEstimate: null }, ['dateOfBirth', 'birthEstimate'])));

    it('that it was estimated', () =>
      given(onRollInSeptember)
        .when(
          correct({
            ...{ birthIs: 'estimated', dateOfBirth: '2010-01-01' },
            ...{ estimatedBy: estimate.by, estimatedFrom: estimate.from },
          }),
        )
        .then(corrected({ dateOfBirth: '2010-01-01', birthEstimate: estimate })));

    it('that it is known: by a date alone, the estimate is gone', () =>
      given(estimated)
        .when(correct({ dateOfBirth: '2010-01-01' }))
        .then(corrected({ dateOfBirth: '2010-01-01', birthEstimate: null }, ['birthEstimate'])));

    it('and not in part', () =>
      given(estimated)
        .when(correct({ birthIs: 'known' }))
        .refused('birth-not-given'));
  });

  it.each([
    ['before the child is registered', [], { familyName: 'Sample' }, 'not-registered'],
    ['when no part is named', [onRollInSeptember], {}, 'nothing-to-correct'],
    ...(['address', 'contact'] as const).map(
      (part) =>
        [
          `when it only takes away what is not there: ${part}`,
          [onRollInSeptember],
          { [part]: null },
          'nothing-to-correct',
        ] as const,
    ),
    ['to a birth after the registration', [onRollInSeptember], { dateOfBirth: '2025-09-03' }, 'born-later'],
    ['after destruction', [onRollInSeptember, destroyed()], { familyName: 'Sample' }, 'personal-data-destroyed'],
  ] as const)('is refused %s', (_, past, parts, reason) =>
    given(...past)
      .when(correct(parts))
      .refused(reason),
  );

  it('may repeat the UPN that the child has, whoever else has it', () =>
    holding({ childId: 'c2' }, [], { dateOfBirth: null, upn: 'B801200005001' })(onRollInSeptember)
      .when(correct({ upn: 'B801200005001' }))
      .then(corrected({ upn: 'B801200005001' })));

  it('is asked about a UPN that another child has', () =>
    holding({ childId: 'c2' })(onRollInSeptember)
      .when(correct({ upn: 'B801200005001' }))
      .questioned('upn-of-another-child:b801200005001'));

  describe('to a birth that something recorded stands against', () => {
    const question = 'referral-before-birth:2021-03-28-2020-05-03';

    const against = [{ what: 'referral-before-birth', on: '2020-05-03' }] as const;
    const confirming = (confirmed: readonly string[], dateOfBirth: CivilDate = '2021-03-28') =>
      asked(CorrectIdentity, { childId: 'c1', reason: 'passport seen', dateOfBirth }, { confirmed });

    it('is asked, and nothing recorded', () =>
      holding(null, against)(onRollInSeptember).when(confirming([])).questioned(question));

    it('is recorded with what was confirmed', () =>
      holding(
        null,
        against,
      )(onRollInSeptember)
        .when(confirming([question]))
        .then({ ...corrected({ dateOfBirth: '2021-03-28' }), confirmed: ['referral-before-birth'] }));

    it('is asked anew of another birth than the one that was confirmed', () =>
      holding(
        null,
        against,
      )(onRollInSeptember)
        .when(confirming([question], '2021-03-29'))
        .questioned('referral-before-birth:2021-03-29-2020-05-03'));

    it('asks nothing of a birth and a UPN that are sent again as they are', () => {
      const held = { dateOfBirth: '1990-01-01', upn: 'A999200005001' } as const;
      const sentAgain = { ...held, familyName: 'Sample' };
      holding(null, against, held)(onRollInSeptember).when(correct(sentAgain)).then(corrected(sentAgain));
      holding(null, against, { ...held, dateOfBirth: '1990-01-02' })(onRollInSeptember)
        .when(correct(sentAgain))
        .questioned(
          'age-outside-the-school:110001-1990-01-01',
          ...['older-than-usual:1990-01-01', 'referral-before-birth:1990-01-01-2020-05-03'],
        );
    });

    it('asks nothing where the birth is left out', () =>
      holding(
        null,
        against,
      )(onRollInSeptember)
        .when(correct({ familyName: 'Sample' }))
        .then(corrected({ familyName: 'Sample' })));
  });
});
