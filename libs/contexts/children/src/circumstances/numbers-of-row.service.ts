import { checkedRequest } from '#nest/web';
import type { CivilDate } from '#platform/time';
import { listInWords } from '#statutory-rules';
import { systemsOn, type OtherSystem } from '../asks/other-systems.ts';
import type { BesidesOfRow } from '../child/row-compared.ts';
import { numberWritten } from './number-written.ts';
import { ChangeOtherNumberRequest } from './other-numbers/change-other-number.request.ts';
import type { ChangeOtherNumber } from './other-numbers/change-other-number.ts';
import type { LivesCompared, Part } from './lives-compared.ts';
import { joined, toldOrWhy } from './part-of-row.service.ts';

type Told = Omit<ChangeOtherNumber['data'], 'childId'>;
type Number = Readonly<{ system: string; value: string }>;

export type NumbersOfRow = Readonly<{
  systems: readonly OtherSystem[];
  on: CivilDate;
  /** Numbers that stand, and whether they are in use. */
  stands: readonly Readonly<{ system?: unknown; value?: unknown; inUse?: unknown }>[];
  /** Whether the child has it, or had it. */
  has?: (number: Number) => boolean;
  decide?: (told: Told) => unknown;
}>;

const COLUMNS = { system: 'otherNumber', value: 'otherNumber', from: 'otherNumber' };

/** Each number of a row, by the system that the heading of its column names; of a system in which the child has another, it is named. */
export async function numbersOfRow(numbers: BesidesOfRow['numbers'], known: NumbersOfRow): Promise<LivesCompared> {
  const parts: Part[] = [];
  const all: Told[] = [];
  for (const { system: heading, value } of numbers) {
    const system = systemCalled(heading, systemsOn(known.systems, known.on));
    if (system === null) {
      parts.push({ faults: [{ field: 'otherNumber', words: unknown(heading, systemsOn(known.systems, known.on)) }] });
      continue;
    }
    if (known.has?.({ system, value })) continue;
    if (known.stands.some((each) => each.system === system && each.inUse !== false)) {
      parts.push({ differs: ['otherNumber'] });
      continue;
    }
    const part = await toldOrWhy(
      ...(['numbers', COLUMNS] as const),
      () => checkedRequest(ChangeOtherNumberRequest, { system, value, inUse: true, from: known.on }),
      (told) => known.decide?.(told as Told),
    );
    if (numberWritten(value) === '')
      parts.push({ faults: [{ field: 'otherNumber', words: `‘${value}’ has neither a letter nor a figure` }] });
    else if (part.tells) all.push(part.tells.numbers as unknown as Told);
    else parts.push(part);
  }
  const told = all.length > 0 ? { tells: { sen: null, care: null, numbers: all } } : {};
  return joined(...parts, told);
}

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');

/** Whose words, or code, the heading begins with or holds. */
function systemCalled(heading: string, systems: readonly OtherSystem[]): string | null {
  const said = plain(heading);
  const names = ({ code, words }: OtherSystem) => [plain(code), plain(words), plain(words).replace(/system$/, '')];
  return systems.find((system) => names(system).some((name) => name !== '' && said.includes(name)))?.code ?? null;
}

const unknown = (heading: string, systems: readonly OtherSystem[]): string =>
  `‘${heading}’ names no system of the council: put one of these into the heading, ${listInWords(systems.map(({ words }) => words)) || 'of which there is none'}`;
