import type { CommandEnvelope } from '#platform/event-sourcing';

/** Of what was raised alone: why something was right that is asked no more is the reason of nothing. */
export function whyConfirmed(
  codes: readonly string[],
  { confirmedBecause, confirmedReasons = {} }: Pick<CommandEnvelope, 'confirmedBecause' | 'confirmedReasons'>,
): readonly [string, unknown][] {
  const each = codes.map((code) => ({ code, words: confirmedReasons[code] ?? confirmedBecause ?? null }));
  const words = [...new Set(each.map((why) => why.words))];
  const because = words.length > 1 ? words.filter((said) => said !== null).join('\n') : (words[0] ?? null);
  return words.length > 1
    ? [
        ['confirmedBecause', because],
        ['confirmedReasons', each],
      ]
    : [['confirmedBecause', because]];
}
