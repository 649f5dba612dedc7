import { describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { actsAs, inSession } from '#platform/identity';
import { FilledInForms } from '../index.ts';

const CHILD = '5d0c9a1e-3b7f-4a62-8c11-0a1b2c3d4e09';
const FORM = '0198a000-0000-7000-8000-000000000000';
const amy = { id: '1f0d7f7e-0f0a-4c53-9f54-2d1c1d5f5a10', role: 'sen-officer', team: null, organisation: null };

function sent({ session = 's1' as string | null, child = CHILD } = {}): FastifyRequest {
  const request = {
    ...{ url: `/line/${child}/review?form=${FORM}`, params: { childId: child } },
    routeOptions: { url: '/line/:childId/review' },
  } as unknown as FastifyRequest;
  const actor = { ...amy, onBehalfOf: null };
  const ends = { idleEndsAt: '2026-02-03T20:00:00.000Z', endsAt: '2026-02-03T20:00:00.000Z' } as const;
  const by = { name: null, endsSoon: false, left: { idle: 1, end: 1 } };
  actsAs(request, session === null ? actor : inSession(actor, { id: session, ...ends, ...by }));
  return request;
}

/** Of whom and what it was asked, and for how many it failed. */
function kept(fails = false) {
  const asked: object[] = [];
  const told: string[] = [];
  const answer = async (of: object) => {
    if (fails) throw new Error('the disk is full');
    asked.push(of);
    return 'an-id';
  };
  const sealed = {
    keep: answer,
    end: async (session: string, forms: readonly string[]) => void (await answer({ session, forms })),
    open: () => Promise.resolve(null),
    last: () => Promise.resolve(null),
  };
  const log = { error: (words: string) => void told.push(words) };
  return { forms: new FilledInForms(sealed, log), asked, told };
}

describe('What was filled in', () => {
  it('is kept of the sign-in, of the form at its address and its step, and of the child it is about', async () => {
    const { forms, asked } = kept();
    expect(await forms.keep(sent(), { form: FORM }, {})).toBe('an-id');
    await forms.keep(sent({ child: CHILD.toUpperCase() }), { form: FORM.toUpperCase() }, {});
    expect(asked[0]).toEqual({ session: 's1', childId: CHILD, form: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(asked[1]).toEqual(asked[0]);
    await forms.keep(sent(), { form: FORM, step: 'days' }, {});
    await forms.keep(sent({ child: CHILD.replace('09', '08') }), { form: FORM }, {});
    const digests = asked.slice(1).map((each) => (each as { form: string }).form);
    expect(new Set(digests).size).toBe(3);
  });

  it('is not kept of whoever came by a token', async () => {
    const { forms, asked } = kept();
    const request = sent({ session: null });
    expect(await forms.keep(request, { form: FORM }, {})).toBeNull();
    expect([await forms.at(request, { form: FORM }, CHILD), await forms.last(request, [])]).toEqual([null, null]);
    await forms.taken(request, [{ form: FORM }]);
    expect(asked).toEqual([]);
  });

  it('is no reason to answer with an error where the store fails: it is answered where it was sent to, and what stands stands', async () => {
    const { forms, told } = kept(true);
    expect(await forms.keep(sent(), { form: FORM }, {})).toBeNull();
    await forms.taken(sent(), [{ form: FORM }]);
    expect(told).toEqual(['What was filled in could not be kept', 'What was filled in could not be ended']);
  });
});
