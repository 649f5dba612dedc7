import { expect } from '@jest/globals';
import type { LightMyRequestResponse } from 'fastify';
import type { Problem } from '../problems/problem-kinds.ts';

/** The problem that was answered, after checking that it is a whole one and tells no canary. */
export function problemIn(answer: LightMyRequestResponse): Problem {
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  const problem = answer.json<Problem>();
  expect(problem).toMatchObject({
    type: `/problems/${problem.code}`,
    status: answer.statusCode,
    title: expect.any(String),
  });
  expect(answer.body).not.toContain('Canary');
  return problem;
}
