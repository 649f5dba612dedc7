import 'reflect-metadata';
import { expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { GiveTermsOfAuditRequest } from './give-terms-of-audit.request.ts';

it('asks what the audit is for, and not why, where nothing is said', () => {
  const faults = validateSync(plainToInstance(GiveTermsOfAuditRequest, {}));
  const said = faults.flatMap(({ property, constraints = {} }) =>
    property === 'because' ? Object.values(constraints) : [],
  );
  expect(new Set(said)).toEqual(new Set(['Say what the audit is for, in at most 500 characters']));
});
