import { describe, expect, it } from '@jest/globals';
import { answered, type IsoDate } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { letterRemedies, MATTERS, type Matter } from './index.ts';

const ON: IsoDate = '2026-08-10';
const of = (matters: readonly Matter[], on = ON) => answered(letterRemedies(matters, on));
const COUNCIL = ['a complaint to the council', 'the Local Government and Social Care Ombudsman'];
const PLAN = ['mediation', 'the SEND Tribunal'];

describe('Remedies that a letter names [letter.remedies@before data complaints] [letter.remedies@with data complaints]', () => {
  it.each<[Matter, string[], IsoDate | null, string[]]>([
    ['content of an EHC plan', PLAN, '2026-10-10', ['ehcp.appeal']],
    ['refusal about an EHC plan', PLAN, '2026-10-10', ['ehcp.appeal']],
    ['section 19', COUNCIL, null, []],
    ['delay', COUNCIL, null, []],
    ['personal data', ['a data complaint to the council', 'the Information Commissioner'], null, []],
  ])('of %s: %j', (matter, inOrder, appealUntil, restsOn) => {
    const answer = of([matter]);
    expect(answer.result.remedies).toEqual([{ matter, inOrder }]);
    expect(answer.result.appealUntil).toBe(appealUntil);
    expect(answer.restsOn.map(({ id }) => id)).toEqual(restsOn);
  });

  it('has a remedy for every matter, each once', () =>
    expect(of([...MATTERS, ...MATTERS]).result.remedies.map(({ matter }) => matter)).toEqual(MATTERS));

  it('knew no data complaint before 19 June 2026', () => {
    const data = (on: IsoDate) => of(['personal data'], on).result.remedies[0]!.inOrder;
    expect(data('2026-06-18')).toEqual(['the Information Commissioner']);
    expect(data('2026-06-19')).toHaveLength(2);
  });

  it('says so, with free advice and the day of the Tribunal', () => {
    expect(of(['refusal about an EHC plan', 'delay']).sentence).toBe(
      'Who disagrees can go to: of refusal about an EHC plan, mediation, then the SEND Tribunal; of delay, a complaint to the council, then the Local Government and Social Care Ombudsman. The Tribunal can be asked until Saturday 10 October 2026, or later by the date of a mediation certificate. Free advice: the special educational needs information, advice and support service (SENDIASS).',
    );
    expect(of(['section 19']).sentence).toBe(
      'Who disagrees can go to: of section 19, a complaint to the council, then the Local Government and Social Care Ombudsman. Free advice: the special educational needs information, advice and support service (SENDIASS).',
    );
    expect(of(['delay']).result.advice).toContain('SENDIASS');
    expect(of(['delay']).caveats).toContain('Remedies that a letter names: unverified (from memory)');
  });

  it('has no answer before the Act', () =>
    expect(letterRemedies(['delay'], '2014-08-31')).toMatchObject({ reason: 'before the first version' }));

  it.each<[string, string, () => unknown]>([
    ['matters', 'no-matter', () => of([])],
    ['matters[1]', 'not-one-of', () => of(['delay', 'the weather' as 'delay'])],
    ['letterOn', 'not-a-civil-date', () => of(['delay'], '2026-02-30')],
  ])('is refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
