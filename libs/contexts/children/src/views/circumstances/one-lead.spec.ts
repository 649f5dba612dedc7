import { describe, expect, it } from '@jest/globals';
import { withOneLead } from './one-lead.ts';

type Day = `${number}-${number}-${number}`;
const told = (name: string, from: Day, lead: boolean, until: Day | null = null) =>
  ({
    ...{ changeId: `${name} ${from}`, from, until, data: { subjectId: name, from } },
    personal: { professional: { name, lead, involved: true } },
  }) as unknown as Parameters<typeof withOneLead>[0][number];
const read = (...held: readonly ReturnType<typeof told>[]) =>
  withOneLead(held).map(({ data, from, until, personal: { professional } }) => [
    ...[data.subjectId, from, until, (professional as { lead: boolean }).lead],
  ]);

describe('The lead professional', () => {
  it('is one: whoever is named later ends whoever was it, from that day', () =>
    expect(read(told('Paul', '2025-01-06', true), told('Ines', '2025-11-03', true))).toEqual([
      ['Paul', '2025-01-06', '2025-11-03', true],
      ['Paul', '2025-11-03', null, false],
      ['Ines', '2025-11-03', null, true],
    ]));

  it('is nobody once the last no longer is it: who was it before does not become it again', () =>
    expect(
      read(
        told('Paul', '2025-01-06', true),
        told('Ines', '2025-11-03', true, '2026-01-05'),
        told('Ines', '2026-01-05', false),
      ).filter(([, , until, lead]) => until === null && lead),
    ).toEqual([]));

  it('is, of two told of from the same day, whoever was told of later', () =>
    expect(read(told('Paul', '2025-11-03', true), told('Ines', '2025-11-03', true))).toEqual([
      ['Paul', '2025-11-03', null, false],
      ['Ines', '2025-11-03', null, true],
    ]));

  it('stays it while more is told of others, and of them', () =>
    expect(
      read(
        told('Paul', '2025-01-06', true, '2025-03-03'),
        told('Ines', '2025-02-03', false),
        told('Paul', '2025-03-03', true),
      ).map(([name, , , lead]) => [name, lead]),
    ).toEqual([
      ['Paul', true],
      ['Ines', false],
      ['Paul', true],
    ]));

  it('is not known of whom nothing opens', () => {
    const lost = { ...told('Paul', '2025-01-06', true), personal: { professional: { lost: true } } } as never;
    expect(withOneLead([lost, told('Ines', '2025-11-03', true)])).toHaveLength(2);
  });
});
