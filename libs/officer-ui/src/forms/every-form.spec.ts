import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { officerPages } from '../officer-ui.module.ts';
import type { FormDeclaration } from './form-declaration.ts';
import { formOf } from './form-declared.ts';

type Form = Pick<FormDeclaration<object, unknown, unknown>, 'path'> &
  Readonly<{ over: Pick<FormDeclaration<object, unknown, unknown>['over'], 'asSeen' | 'meanwhile'> }>;

/** About the list of which a council has one: its address names it without an id. */
const OF_THE_ONE = ['reasons-for-opening/add'];

/** What a form about something that is there must say of it, so that nobody changes what they have not seen. */
function faultOf({ path, over: { asSeen, meanwhile } }: Form): string | null {
  const isThere = path.includes(':') || OF_THE_ONE.includes(path);
  if (asSeen === 'nothing yet') return isThere ? 'is about something that is there, and calls it nothing yet' : null;
  if (!isThere) return 'is about nothing that its address names';
  if (asSeen === 'row by row') return null;
  return meanwhile ? null : 'does not say what was recorded meanwhile';
}

/** A verb, and what it is done to: neither alone, nor by a word that points elsewhere. */
const namesItsAct = (button: string): boolean => /^[A-Z]\w+ \w/.test(button) && !/ (?:it|them|this|that)$/.test(button);

const forms = officerPages.flatMap((page) => formOf(page) ?? []);
const asSeen = () => 1;
const meanwhile = () => Promise.resolve([]);

describe('A form about something that is there', () => {
  it.each(forms.map((form) => [form.path, form] as const))('%s: shows what was recorded of it meanwhile', (_, form) =>
    expect(faultOf(form)).toBeNull(),
  );

  /** Marks: each has a place of its own in the register, and what stands there is said beside it. */
  it('goes by its rows only where marks are recorded', () =>
    expect(forms.filter(({ over }) => over.asSeen === 'row by row').map(({ sends }) => sends.name)).toEqual([
      ...['RecordMarks', 'RecordRegister', 'RecordRegister'],
    ]));

  it('has a button that names its act, as nobody can misread it who reads nothing else', () => {
    const buttons = forms.map(({ button }) => (typeof button === 'string' ? button : ''));
    expect(buttons.filter((button) => !namesItsAct(button))).toEqual([]);
    expect(['Submit', 'Confirm', 'End it', 'Keep them', 'Save and go on'].filter(namesItsAct)).toEqual([
      'Save and go on',
    ]);
  });

  /** What takes back what is on record, and what ends something that others work by. */
  const wide = /^(Void|Withdraw|EndPlacement|CloseRecord|ChangeOwningService|ProposeMerge|ConfirmMerge|ProposeSealing)/;

  it('says what follows, on a page between, where it takes back what is on record or others work by it', () => {
    const without = forms.filter(({ sends, checks, final }) => wide.test(sends.name) && !checks && !final);
    expect(without.map(({ sends }) => sends.name)).toEqual([]);
    expect(forms.filter(({ sends }) => wide.test(sends.name)).length).toBeGreaterThan(15);
  });

  it('has a red button where what it does can never be taken back, and nowhere else', () => {
    expect(forms.filter(({ final }) => final).map(({ sends }) => sends.name)).toEqual([
      'DestroyPersonalData',
      ...['RemoveCircumstance', 'RemoveReferralEntry', 'RemovePlacementEntry', 'RemoveMark', 'DestroyDetails'],
    ]);
    const templates = globSync('libs/officer-ui/src/**/*.njk');
    expect(templates.length).toBeGreaterThan(20);
    const red = templates.filter((file) => readFileSync(file, 'utf8').includes('button--warning'));
    // What is let go is of no record, and has a form of its own.
    expect(red.sort()).toEqual(
      ['forms/check-page.njk', 'forms/form-page.njk', 'what-waits/let-go.njk'].map((file) =>
        join('libs/officer-ui/src', file),
      ),
    );
  });

  it.each<readonly [Form, string | null]>([
    [
      { path: 'line/:childId/end', over: { asSeen: 'nothing yet' } },
      'is about something that is there, and calls it nothing yet',
    ],
    [{ path: 'line/:childId/end', over: { asSeen } }, 'does not say what was recorded meanwhile'],
    [{ path: 'register', over: { asSeen, meanwhile } }, 'is about nothing that its address names'],
    [{ path: 'line/:childId/end', over: { asSeen, meanwhile } }, null],
  ])('%j: %s', (form, fault) => expect(faultOf(form)).toBe(fault));
});
