import { describe, it } from '@jest/globals';
import { asked, specification } from '#platform/testing';
import { ada, because, byAda, byAnOfficer, byCemForAda, cem, openingAsked } from '../sealing.fixtures.ts';
import { opened, recordSealed, sealingAsked } from '../sealing.fixtures.ts';
import { sealingStream } from '../sealing.ts';
import { ProposeSealedOpening, proposeSealedOpening } from './propose-sealed-opening.ts';

const asking = (wish: 'to-read' | 'to-unseal' = 'to-read', by: object = byAda) =>
  asked(ProposeSealedOpening, { childId: 'c1', wish, because }, by);
const sealedOne = [sealingAsked(), recordSealed()] as const;

describe('Asking to open a sealed record', () => {
  const given = specification(sealingStream, proposeSealedOpening);

  it('says whether it is to be read, or sealed no longer', () => {
    given(...sealedOne)
      .when(asking())
      .then(openingAsked());
    given(...sealedOne, openingAsked(), opened(2, '2026-01-12'))
      .when(asking('to-unseal', byCemForAda))
      .then(openingAsked('to-unseal', 'safeguarding-lead', [cem, ada]));
  });

  it.each([
    ['of a record that is not sealed', [sealingAsked()], byAda, 'not-sealed'],
    ['while somebody asks already', [...sealedOne, openingAsked()], byAda, 'asked-already'],
    ['of whoever is none of the three', sealedOne, byAnOfficer, 'of-no-such-role'],
  ] as const)('is refused %s', (_, past, by, reason) =>
    given(...past)
      .when(asking('to-read', by))
      .refused(reason),
  );
});
