import type { CareOfRow, SenOfRow } from '../child/row-compared.ts';
import type { Stands } from './dated-part.ts';

type SenStanding = Readonly<{
  status: string;
  primaryNeed?: string | null;
  plan?: Readonly<{ issuedOn: string; reviewedOn?: string | null; authority?: number | null }> | null;
}>;

/** What a row says anew, with what it is silent of as it stands; or by which fields it says less, or otherwise, than a list may. */
export type AgainstStanding<Told> = Readonly<{ told: Told } | { differs: readonly string[] }>;

/** Each is more than the one before. */
const RANK = ['N', 'K', 'E'];

/** A list may add provision and a later review; that a plan ended, or was issued another day, a person says. */
export function senAgainst(
  row: SenOfRow,
  stands: Stands | null,
): AgainstStanding<SenOfRow & { planAuthority: number | null }> {
  const said = row.planAuthority ?? null;
  if (stands === null) return { told: { ...row, planAuthority: said } };
  const standing = stands.data as SenStanding;
  if (RANK.indexOf(row.status) < RANK.indexOf(standing.status)) return { differs: ['senStatus'] };
  const plan = standing.plan ?? null;
  const differs = [
    ...(plan && row.planIssuedOn && row.planIssuedOn !== plan.issuedOn ? ['planIssuedOn'] : []),
    ...(plan?.reviewedOn && row.planReviewedOn && row.planReviewedOn < plan.reviewedOn ? ['planReviewedOn'] : []),
    ...(plan?.authority && said !== null && said !== plan.authority ? ['planAuthority'] : []),
  ];
  if (differs.length > 0) return { differs };
  return {
    told: {
      ...row,
      primaryNeed: row.primaryNeed ?? (row.status === 'N' ? null : (standing.primaryNeed ?? null)),
      planIssuedOn: row.planIssuedOn ?? ((plan?.issuedOn ?? null) as SenOfRow['planIssuedOn']),
      planReviewedOn: row.planReviewedOn ?? ((plan?.reviewedOn ?? null) as SenOfRow['planReviewedOn']),
      planAuthority: plan?.authority ?? said,
    },
  };
}

const LOOKED_AFTER = ['looked-after', 'looked-after-elsewhere'];
/** What stands is also said by what protects more: social care’s own lists name the highest alone. */
const SAID_BY: Readonly<Record<string, readonly string[]>> = {
  ...{ 'looked-after': [], 'looked-after-elsewhere': [], 'protection-plan': [] },
  'in-need': ['protection-plan', ...LOOKED_AFTER],
};

/** A list may add what protects a child; that any of it ended a person says. */
export function careAgainst(
  row: CareOfRow,
  stands: Stands | null,
): AgainstStanding<CareOfRow & { otherAuthority: string | null }> {
  const held = (stands?.personal['statuses'] ?? []) as readonly string[];
  const isLess = Object.entries(SAID_BY).some(
    ([status, orBy]) => held.includes(status) && ![status, ...orBy].some((said) => row.statuses.includes(said)),
  );
  if (isLess) return { differs: ['careStatus'] };
  const isElsewhere = row.statuses.includes('looked-after-elsewhere');
  const authority = (stands?.personal['otherAuthority'] ?? null) as string | null;
  return { told: { ...row, otherAuthority: isElsewhere ? authority : null } };
}
