import { describe, it } from '@jest/globals';
import { derivedId, type Draft } from '#platform/event-sourcing';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import { registered } from '../../child/child.fixtures.ts';
import { childStream } from '../../child/child.ts';
import type { CircumstancesEvent } from '../circumstances.events.ts';
import { aPerson } from '../circumstances.fixtures.ts';
import { circumstancesStream } from '../circumstances.ts';
import {
  ChangePersonAround,
  changePersonAround,
  CorrectPersonAround,
  correctPersonAround,
  type PersonTold,
} from './change-person-around.ts';

const from = '2026-03-02';
const [renee, tom] = [derivedId('Renee'), derivedId('Tom')];
const child = stateAfter(childStream, [registered]);
const held = (subjectId: string, over: Partial<PersonTold> = {}): Draft<CircumstancesEvent> => ({
  type: 'PersonAroundChanged',
  data: { subjectId, from },
  personal: { person: { ...aPerson, ...over } },
});
const saying = (over: Partial<PersonTold>, subjectId?: string) =>
  asked(ChangePersonAround, { childId: 'c1', ...aPerson, ...over, from, ...(subjectId && { subjectId }) });
const made = derivedId(saying({}).envelope.commandId, 'subject');
const given = specification(circumstancesStream, (command: ChangePersonAround, circumstances, facts) =>
  changePersonAround(command, circumstances, facts, child),
);

describe('From a day on, this holds of a person around the child', () => {
  it('is told, sealed whole, under a number that the person keeps', () => {
    given().when(saying({})).then(held(made));
    given(held(renee))
      .when(saying({ telephone: '01632 960 001', callOrder: 1 }, renee))
      .then(held(renee, { telephone: '01632 960 001', callOrder: 1 }));
  });

  it('says from whom it is kept, each once', () =>
    given(held(renee), held(tom))
      .when(saying({ keptFrom: [tom, tom] }, renee))
      .then(held(renee, { keptFrom: [tom] })));

  it('says that a person is gone, and keeps what was known of them', () =>
    given(held(tom))
      .when(saying({ presence: 'died', telephone: '01632 960 002' }, tom))
      .then(held(tom, { presence: 'died', telephone: '01632 960 002' })));

  it.each<readonly [string, Partial<PersonTold>, string]>([
    ['nothing to be told, without why', { told: 'nothing' }, 'told-nothing-because'],
    ['two places to live', { address: '4 Low Road' }, 'two-places-to-live'],
    ['an interpreter for no language', { interpreter: true }, 'interpreter-of-which'],
    [
      'an order in which one is called whom nobody contacts',
      { callOrder: 1, email: 'r@home.example', notToContactBecause: 'An order of the court' },
      'called-and-not-contacted',
    ],
    [
      'an order in which one is called who may be told nothing',
      { callOrder: 1, email: 'r@home.example', told: 'nothing', toldBecause: 'An order of the court' },
      'called-and-told-nothing',
    ],
    ['an order, and nothing to be called by', { callOrder: 1 }, 'called-by-what'],
    [
      'an order of somebody who is gone',
      { callOrder: 1, email: 'r@home.example', presence: 'gone' },
      'called-though-gone',
    ],
    ['somebody unknown from whom it is kept', { keptFrom: [derivedId('nobody')] }, 'kept-from-whom'],
    ['something kept from oneself', { keptFrom: [renee] }, 'kept-from-oneself'],
  ])('is refused with %s', (_, over, reason) => given(held(renee)).when(saying(over, renee)).refused(reason));

  it('is refused of somebody who is not recorded', () =>
    given(held(renee)).when(saying({}, tom)).refused('no-such-entry'));
});

describe('Correcting a change of a person around the child', () => {
  const correcting = (changeId: string, over: Partial<PersonTold> = {}) =>
    asked(CorrectPersonAround, { childId: 'c1', ...aPerson, ...over, from, changeId, reason: 'misheard' });
  const correction = specification(circumstancesStream, (command: CorrectPersonAround, circumstances, facts) =>
    correctPersonAround(command, circumstances, facts, child),
  );

  it('restates it whole, of the same person', () =>
    correction(held(renee), held(tom))
      .when(correcting(factId(1), { name: 'Tom Lane', kinship: 'father' }))
      .then({
        type: 'PersonAroundChangedCorrected',
        data: { original: factId(1), now: { subjectId: tom, from } },
        personal: { person: { ...aPerson, name: 'Tom Lane', kinship: 'father' }, reason: 'misheard' },
      }));

  it('keeps nothing from the person whom it is about', () =>
    correction(held(renee), held(tom))
      .when(correcting(factId(1), { keptFrom: [tom] }))
      .refused('kept-from-oneself'));

  it('is refused of what is not there', () =>
    correction(held(renee))
      .when(correcting(factId(7)))
      .refused('no-such-change'));
});
