import { describe, expect, it } from '@jest/globals';
import type { CircumstancesFound } from '#contexts/children';
import type { TakenBack } from '../child-line/taken-back.ts';
import { recordSections } from './record-sections.ts';

const held = (changeId: string, from: string, line1: string) => ({
  ...{ changeId, from, until: null, data: { addresses: [{ addressId: changeId, use: 'home' }], from } },
  personal: { lines: [{ addressId: changeId, line1, line2: null, town: null, postcode: null }] },
});
const found = {
  ...{ childId: 'c1', revision: 2, senStatuses: [], careStatuses: [], homeAuthorities: [] },
  registered: { on: '2025-09-02', givenNames: 'Amara', familyName: 'Okonkwo', address: '1 The Row', upn: null },
  addresses: [held('a', '2026-01-05', '4 Low Road'), held('b', '2026-09-01', '9 High Street')],
  ...{ people: [], responsibilities: [], professionals: [], health: [] },
  ...{ examinations: [], characteristics: [], names: [], upns: [], otherNumbers: [], siblings: [], siblingsCalled: [] },
  ...{ ownSays: [], ownSayBegins: { on: '2026-06-27', isEstimated: false, confirm: null } },
} as unknown as CircumstancesFound;
const sections = (of: Partial<CircumstancesFound> = {}, mayChange = true, takenBack: readonly TakenBack[] = []) =>
  recordSections({ ...found, ...of }, { today: '2026-02-02', names: {}, mayChange, takenBack });
const sectionOf = (title: string, ...asked: Parameters<typeof sections>) =>
  sections(...asked).find((section) => section.title === title)!;
const OWN_SAY = 'The young person’s own say';
const addresses = (...asked: Parameters<typeof sections>) => sectionOf('Addresses', ...asked);
const texts = ({ rows }: { rows: readonly { texts: readonly string[] }[] }) => rows.flatMap((row) => row.texts);

describe('The record of a child, in parts', () => {
  it('says what holds and since when, what held before, and what is agreed', () => {
    const { now, agreed, earlier } = addresses().entries[0]!;
    expect([now?.since, texts(now!)]).toEqual(['Since 5 January 2026', ['4 Low Road']]);
    expect(agreed.map((each) => [each.when, ...texts(each)])).toEqual([
      ['Not yet in force: from 1 September 2026', '9 High Street'],
    ]);
    expect(earlier.map((each) => [each.title, each.when, ...texts(each)])).toEqual([
      ['As it was registered', 'From 2 September 2025 until 4 January 2026', '1 The Row'],
    ]);
  });

  it('has nothing of a part of which nothing was ever said, and says none where that was said', () => {
    const nothing = sections({
      registered: { on: '2025-09-02', address: null, upn: null, givenNames: 'Amara', familyName: 'Okonkwo' },
      addresses: [],
    });
    const told = nothing.filter(({ title }) => title !== 'Names' && title !== OWN_SAY);
    expect(told.flatMap(({ entries, over }) => [...entries, ...over.entries])).toEqual([]);
    const none = { changeId: 'c', from: '2026-01-05', until: null, data: { addresses: [], from: '2026-01-05' } };
    const said = addresses({ addresses: [{ ...none, personal: { lines: [] } }] as never });
    expect(said.entries[0]?.now?.title).toBe('No fixed address');
  });

  it('begins with the name of the registration, and says the legal one beside what the child is known as', () => {
    const names = { givenNames: 'Suparman', familyName: null, knownAsGivenNames: 'Sup', knownAsFamilyName: null };
    const told = [
      { changeId: 'n', from: '2026-01-05', until: null, data: { from: '2026-01-05' }, personal: { names } },
    ];
    const [entry] = sectionOf('Names', { names: told as never }).entries;
    expect([texts(entry!.now!), texts(entry!.earlier[0]!)]).toEqual([['Suparman', 'Sup'], ['Amara Okonkwo']]);
  });

  it('says who decides by law, and lets what is told of an earlier day hold from the day on which the own say begins', () => {
    const [byLaw] = sectionOf(OWN_SAY).entries;
    expect([texts(byLaw!.now!), byLaw!.agreed.map(({ when }) => when)]).toEqual([
      ['Those with parental responsibility'],
      ['Not yet in force: from 27 June 2026'],
    ]);
    const say = { others: [], wish: null, lacking: [] };
    const told = [...[{ changeId: 's', from: '2026-01-05', until: null, data: { from: '2026-01-05' } }]].map(
      (each) => ({ ...each, personal: { say } }),
    );
    const [entry] = sectionOf(OWN_SAY, { ownSays: told as never }).entries;
    expect([texts(entry!.now!), entry!.agreed.map((each) => [each.when, each.title])]).toEqual([
      ['Those with parental responsibility'],
      [['Not yet in force: from 27 June 2026', OWN_SAY]],
    ]);
  });

  it('lets an address that was told from before the registration give way to that of the registration', () => {
    const [before] = addresses({ addresses: [held('a', '2020-01-06', '4 Low Road')] as never }).entries;
    expect([texts(before!.now!), before!.earlier.length]).toEqual([['1 The Row'], 1]);
  });

  it('offers what changes it and what puts it right to whoever may, and to nobody else', () => {
    const section = addresses();
    expect(section.act?.href).toBe('/line/c1/addresses');
    expect(section.entries[0]!.now!.acts.map(({ href }) => href)).toEqual([
      '/line/c1/circumstances/a/correct-addresses',
      '/line/c1/circumstances/a/void',
      '/line/c1/circumstances/a/remove',
    ]);
    const shut = addresses({}, false);
    expect([shut.act, shut.entries[0]!.now!.acts]).toEqual([null, []]);
  });
});

describe('What was told of a part and voided since', () => {
  const struck = (type: string, data: object, personal: object) =>
    ({
      ...{ fact: { type, data, personal }, on: '2026-01-12', href: '/line/c1/entries/v' },
      ...{ says: ['Voided by Priya Nair, 20 January 2026 at 9:00am', 'Why: Of her brother'], names: {} },
    }) as unknown as TakenBack;
  const why = ['Voided by Priya Nair, 20 January 2026 at 9:00am', 'Why: Of her brother'];

  it('stands struck through in its part, with what it said, from when, by whom and why it was voided', () => {
    const cared = struck('CareStatusChanged', { from: '2026-01-05' }, { statuses: ['in-need'], otherAuthority: null });
    const all = sections({ careStatuses: [] } as never, true, [cared]);
    expect(all.flatMap(({ title, voided }) => voided.map((each) => [title, each]))).toEqual([
      [
        'Care status',
        {
          ...{ title: 'Care status', href: '/line/c1/entries/v' },
          texts: ['From 5 January 2026', 'Status: Child in need', ...why],
        },
      ],
    ]);
  });

  it('is called, of one of several, as that one is called', () => {
    const exam = {
      ...{ subject: 'Mathematics', qualification: 'GCSE', level: 'level-1-2', board: null, series: 'summer' },
      ...{ year: 2026, satAt: null, stands: 'entered', result: null },
    };
    const told = struck('ExaminationChanged', { subjectId: 's', from: '2026-01-05' }, { examination: exam });
    const [first] = sectionOf('Examinations', {}, true, [told]).voided;
    expect([first?.title, first?.texts.at(-1)]).toEqual([
      expect.stringContaining('Mathematics'),
      'Why: Of her brother',
    ]);
  });
});

describe('The people around a child', () => {
  const around = (subjectId: string, from: string, person: object) => ({
    ...{ changeId: `${subjectId}-${from}`, from, until: null, data: { subjectId, from } },
    personal: {
      person: {
        ...{ name: subjectId, kinship: 'mother', presence: 'around', told: 'everything', toldBecause: null },
        ...{ telephone: null, email: null, livesWithChild: false, address: null, language: null, interpreter: false },
        ...{ callOrder: null, callAdvice: null, notToContactBecause: null, keptFrom: [], ...person },
      },
    },
  });
  const people = [
    around('Tom', '2025-09-02', { kinship: 'father', callOrder: 2, telephone: '01632 960 002' }),
    around('Renee', '2025-09-02', { callOrder: 1, telephone: '01632 960 001' }),
    around('Ada', '2025-09-02', { presence: 'died', callOrder: null }),
    around('Renee', '2026-01-05', { callOrder: 1, telephone: '01632 960 009', keptFrom: ['Tom'] }),
  ] as never;
  const section = (mayChange = true) => sectionOf('People around the child', { people }, mayChange);

  it('stand each by name, whoever is called first above, and those who are gone apart', () => {
    expect(section().entries.map(({ heading }) => heading)).toEqual(['Renee', 'Tom']);
    expect(section().over.entries.map(({ heading }) => heading)).toEqual(['Ada']);
  });

  it('have a past of their own', () => {
    const [renee, tom] = section().entries;
    expect([renee!.now!.since, renee!.earlier.map(({ when }) => when)]).toEqual([
      'Since 5 January 2026',
      ['From 2 September 2025 until 4 January 2026'],
    ]);
    expect([tom!.now!.since, tom!.earlier]).toEqual(['Since 2 September 2025', []]);
  });

  it('are shown what is kept from whom, at both', () => {
    const [renee, tom] = section().entries;
    expect(texts(renee!.now!)).toContain('Tom must not learn where Renee lives, how to reach them, or what they say');
    expect([renee!.warnings, tom!.warnings]).toEqual([
      [],
      ['Must not learn where Renee lives, how to reach them, or what they say'],
    ]);
  });

  it('are changed each on a page of its own, by whoever may', () => {
    expect(section().entries.map(({ change }) => change?.href)).toEqual([
      '/line/c1/people/Renee',
      '/line/c1/people/Tom',
    ]);
    expect(section(false).entries.map(({ change }) => change)).toEqual([null, null]);
  });
});
