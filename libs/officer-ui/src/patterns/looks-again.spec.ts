import { describe, expect, it } from '@jest/globals';
import { looksAgain } from './looks-again.ts';

const asked = (runs: boolean, given: Readonly<Record<string, string>> = {}) => {
  const sent: string[] = [];
  const reply = { header: (name: string, value: unknown) => void sent.push(`${name}: ${String(value)}`) };
  return { sent, said: looksAgain(runs, { href: '/longer-work/1', given, reply: reply as never }) };
};

describe('A page of what goes on by itself', () => {
  it('is asked again while it does, and says so, with the way to let it stand', () => {
    const { sent, said } = asked(true);
    expect(sent).toEqual(['refresh: 5']);
    expect(said?.words).toContain('every 5 seconds');
    expect(said?.act.href).toBe('/longer-work/1?stays=yes');
  });

  it('stays as it is for whoever lets it, and leads back', () => {
    const { sent, said } = asked(true, { stays: 'yes' });
    expect([sent, said?.act.href]).toEqual([[], '/longer-work/1']);
  });

  it('is asked again no more once it is done', () => expect(asked(false)).toEqual({ sent: [], said: null }));
});
