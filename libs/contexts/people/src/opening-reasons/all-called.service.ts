import { openWithin, type Sealer } from '#platform/privacy';
import type { CalledSo, ListOfReasons } from './list-of-reasons.ts';
import type { ReasonKind } from './reason-kind.ts';

/** All that any kind was ever called; what does not open any more is like nothing. */
export async function allCalled(
  { wordings }: ListOfReasons,
  atFirst: readonly ReasonKind[],
  sealer: Pick<Sealer, 'openOrLost'>,
): Promise<readonly CalledSo[]> {
  const opened = await openWithin(
    sealer,
    wordings.map(({ words }) => words),
  );
  const recorded = wordings.flatMap(({ code }, n) => {
    const words: unknown = opened[n];
    return typeof words === 'string' ? [{ code, words }] : [];
  });
  return [...atFirst.flatMap(({ code, wordings: at }) => at.map(({ words }) => ({ code, words }))), ...recorded];
}
