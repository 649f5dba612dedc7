import { describe, it } from '@jest/globals';
import { asked, specification, stateAfter } from '#platform/testing';
import { closed, registered } from '../../child/child.fixtures.ts';
import { childStream } from '../../child/child.ts';
import { askDeclined, because, byAda, byAnOfficer, byCemForAda, cem, ada, recordSealed } from '../sealing.fixtures.ts';
import { reference, sealingAsked, unsealed } from '../sealing.fixtures.ts';
import { sealingStream } from '../sealing.ts';
import { ProposeSealing, proposeSealing } from './propose-sealing.ts';

const asking = (by: object = byAda) =>
  asked(ProposeSealing, { childId: 'c1', ground: 'adopted', reference, because }, by);
const closedOne = stateAfter(childStream, [registered, closed()]);
const openOne = stateAfter(childStream, [registered]);
const nobody = stateAfter(childStream, []);
const decidedOf = (child: typeof closedOne) =>
  specification(sealingStream, (command: ProposeSealing, sealing) => proposeSealing(command, sealing, child));

describe('Asking for a record to be sealed', () => {
  const given = decidedOf(closedOne);

  it('says why the child goes on under another, and by what it will be known', () =>
    given().when(asking()).then(sealingAsked()));

  it('names both, whoever acts for another', () =>
    given()
      .when(asking(byCemForAda))
      .then(sealingAsked('safeguarding-lead', cem, ada)));

  it('can follow what was declined, and what was unsealed', () => {
    given(sealingAsked(), askDeclined(0)).when(asking()).then(sealingAsked());
    given(sealingAsked(), recordSealed(), unsealed(1)).when(asking()).then(sealingAsked());
  });

  it.each([
    ['while somebody asks already', [sealingAsked()], byAda, 'asked-already'],
    ['once it is sealed', [sealingAsked(), recordSealed()], byAda, 'sealed-already'],
    ['of whoever is none of the three', [], byAnOfficer, 'of-no-such-role'],
  ] as const)('is refused %s', (_, past, by, reason) =>
    given(...past)
      .when(asking(by))
      .refused(reason),
  );

  it('is refused of an open record, in which something may still run, and of none', () => {
    decidedOf(openOne)().when(asking()).refused('close-it-first');
    decidedOf(nobody)().when(asking()).refused('no-record-to-seal');
  });
});
