import { describe, expect, it } from '@jest/globals';
import type { CareOfRow, SenOfRow } from '../child/row-compared.ts';
import { careAgainst, senAgainst } from './against-what-stands.ts';

const from = '2026-01-12';
const silent = { primaryNeed: null, planIssuedOn: null, planReviewedOn: null, from } as const;
const plan = { issuedOn: '2024-02-12', reviewedOn: '2025-02-10', authority: 873 };
const planned = { data: { status: 'E', primaryNeed: 'SEMH', plan }, personal: {} };
const sen = (row: Partial<SenOfRow> & Pick<SenOfRow, 'status'>) => senAgainst({ ...silent, ...row }, planned);

describe('Special educational needs, as a list says them', () => {
  it('are told as they stand in the list where nothing stands', () =>
    expect(senAgainst({ ...silent, status: 'K' }, null)).toEqual({
      told: { ...silent, status: 'K', planAuthority: null },
    }));

  it('keep what the list is silent of, and take a later review', () =>
    expect(sen({ status: 'E', planReviewedOn: '2026-01-05' })).toEqual({
      told: {
        ...{ status: 'E', primaryNeed: 'SEMH', planIssuedOn: plan.issuedOn, planReviewedOn: '2026-01-05' },
        ...{ planAuthority: 873, from },
      },
    }));

  it.each([
    ['that a plan ended', { status: 'K' }, ['senStatus']],
    ['that nothing is done any more', { status: 'N' }, ['senStatus']],
    ['another day of the issue', { status: 'E', planIssuedOn: '2024-02-13' }, ['planIssuedOn']],
    ['an earlier review', { status: 'E', planReviewedOn: '2024-06-01' }, ['planReviewedOn']],
  ] as const)('leave to a person %s', (_, row, differs) => expect(sen(row)).toEqual({ differs }));
});

const care = (statuses: readonly string[], ...held: readonly string[]) =>
  careAgainst({ statuses, from } as CareOfRow, { data: {}, personal: { statuses: held, otherAuthority: 'Rutland' } });

describe('Care, as a list says it', () => {
  it.each([
    ['none', 'looked-after'],
    ['previously-looked-after', 'looked-after'],
    ['in-need', 'protection-plan'],
    ['looked-after', 'protection-plan'],
    ['none', 'in-need'],
  ])('leaves to a person that %s is said where %s stands', (said, held) =>
    expect(care([said], held)).toEqual({ differs: ['careStatus'] }),
  );

  it.each([
    [['protection-plan'], ['in-need']],
    [['looked-after'], ['previously-looked-after']],
    [['looked-after', 'protection-plan'], ['protection-plan']],
    [['in-need'], []],
  ])('takes %j where %j stand', (said, held) =>
    expect(care(said, ...held)).toEqual({ told: { statuses: said, from, otherAuthority: null } }),
  );

  it('keeps which other authority looks after the child', () =>
    expect(care(['looked-after-elsewhere'], 'looked-after-elsewhere')).toMatchObject({
      told: { otherAuthority: 'Rutland' },
    }));
});
