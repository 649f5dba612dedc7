import { describe, it } from '@jest/globals';
import { derivedId, type Draft } from '#platform/event-sourcing';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import { registered } from '../../child/child.fixtures.ts';
import { childStream } from '../../child/child.ts';
import type { CircumstancesEvent } from '../circumstances.events.ts';
import { circumstancesStream } from '../circumstances.ts';
import {
  ChangeProfessional,
  changeProfessional,
  CorrectProfessional,
  correctProfessional,
  type ProfessionalTold,
} from './change-professional.ts';

const from = '2026-03-02';
const paul = derivedId('Paul');
const child = stateAfter(childStream, [registered]);
const told: ProfessionalTold = {
  ...{ name: 'Paul Eddery', role: 'social-worker', organisation: null, telephone: '01632 960 118', email: null },
  ...{ lead: true, involved: true },
};
const held = (subjectId: string, over: Partial<ProfessionalTold> = {}): Draft<CircumstancesEvent> => ({
  type: 'ProfessionalChanged',
  data: { subjectId, from },
  personal: { professional: { ...told, ...over } },
});
const saying = (over: Partial<ProfessionalTold>, subjectId?: string) =>
  asked(ChangeProfessional, { childId: 'c1', ...told, ...over, from, ...(subjectId && { subjectId }) });
const made = derivedId(saying({}).envelope.commandId, 'subject');
const given = specification(circumstancesStream, (command: ChangeProfessional, circumstances, facts) =>
  changeProfessional(command, circumstances, facts, child),
);

describe('From a day on, this holds of a professional who works with the child', () => {
  it('is told, sealed whole, under a number that they keep', () => {
    given().when(saying({})).then(held(made));
    given(held(paul))
      .when(saying({ lead: false, involved: false }, paul))
      .then(held(paul, { lead: false, involved: false }));
  });

  it('is refused of a lead who works with the child no more', () =>
    given(held(paul))
      .when(saying({ involved: false }, paul))
      .refused('lead-not-involved'));

  it('is refused of somebody who is not recorded', () => given().when(saying({}, paul)).refused('no-such-entry'));

  it('is corrected whole, of the same one', () =>
    specification(circumstancesStream, (command: CorrectProfessional, circumstances, facts) =>
      correctProfessional(command, circumstances, facts, child),
    )(held(paul))
      .when(
        asked(CorrectProfessional, {
          ...{
            childId: 'c1',
            ...told,
            role: 'reviewing-officer',
            from,
            changeId: factId(0),
            reason: 'the letter says so',
          },
        }),
      )
      .then({
        type: 'ProfessionalChangedCorrected',
        data: { original: factId(0), now: { subjectId: paul, from } },
        personal: { professional: { ...told, role: 'reviewing-officer' }, reason: 'the letter says so' },
      }));
});
