import { describe, expect, it } from '@jest/globals';
import { registerCode } from '../record-marks/register-code.ts';
import { known } from './plain-fields.ts';
import { readForm } from './read-form.ts';
import { restSent, withoutFaulty } from './rest-of-rows.ts';
import { rows } from './rows-field.ts';

const fields = {
  marks: rows(
    ['AM', 'PM'].map((session) => ({
      ...{ key: session, legend: session },
      fields: { session: known(session), code: registerCode(session, 'rest') },
    })),
    { unlessEmpty: 'code' },
  ),
};
const sent = (given: Record<string, string>, at: string) => {
  const rest = withoutFaulty(fields, given, [{ text: 'Enter a code', at }]);
  return rest && readForm(fields, rest, '2026-02-04').body;
};

describe('Of rows that stand by themselves', () => {
  it('the rest is sent without the one that is wrong', () =>
    expect(sent({ 'marks-AM-code': 'ZZ', 'marks-PM-code': 'k' }, 'marks-AM-code')).toEqual({
      marks: [{ session: 'PM', code: 'K' }],
    }));

  it('the one that is wrong does not take what is meant for those left empty', () =>
    expect(sent({ 'marks-AM-code': 'ZZ', rest: '/' }, 'marks-AM-code')).toEqual({
      marks: [{ session: 'PM', code: '/' }],
    }));

  it('nothing is sent where nothing else was typed, or where it is not typed in a row', () => {
    expect(sent({ 'marks-AM-code': 'ZZ' }, 'marks-AM-code')).toBeNull();
    expect(sent({ rest: 'ZZ' }, 'marks-AM-code')).toBeNull();
    expect(sent({ 'marks-PM-code': 'K' }, 'act')).toBeNull();
  });
});

describe('What is refused of a row', () => {
  const all = { 'marks-AM-code': 'L', 'marks-PM-code': 'k' };
  const inputIn = async (given: object) => readForm(fields, { ...given }, '2026-02-04').body as never;
  const sending = async (refuses: (marks: readonly { code: string }[]) => string | null) => {
    const sent: string[] = [];
    const done = restSent({
      ...{ fields, given: all, input: await inputIn(all), wrong: [], read: inputIn },
      send: ({ marks }: { marks: readonly { code: string }[] }) => {
        sent.push(marks.map(({ code }) => code).join());
        const at = refuses(marks);
        return at === null ? Promise.resolve('done') : Promise.reject(new Error(at));
      },
      refused: (error: unknown) =>
        /^marks/.test((error as Error).message) ? [{ text: 'No', at: (error as Error).message }] : null,
    } as never);
    return { sent, done: await done.catch((error: unknown) => (error as Error).message) };
  };

  it('costs the others nothing, and is told', async () => {
    const { sent, done } = await sending((marks) => (marks.some(({ code }) => code === 'L') ? 'marks-AM-code' : null));
    expect(sent).toEqual(['L,K', 'K']);
    expect(done).toMatchObject({ written: 'done', wrong: [{ at: 'marks-AM-code' }] });
  });

  it('is thrown as it was where nothing else is left, or where it is of no row', async () => {
    expect(await sending((marks) => (marks.length > 1 ? 'marks-AM-code' : 'marks-PM-code'))).toEqual({
      ...{ sent: ['L,K', 'K'], done: 'marks-PM-code' },
    });
    expect(await sending(() => 'closed')).toEqual({ sent: ['L,K'], done: 'closed' });
  });
});
