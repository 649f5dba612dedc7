import { describe, it } from '@jest/globals';
import { asked, specification } from '#platform/testing';
import { destroyed, entered } from '../staff.fixtures.ts';
import { staffStream } from '../staff.ts';
import { EnterPerson, enterPerson } from './enter-person.ts';

const entering = asked(EnterPerson, { name: 'Ada Vance', email: null, vouchedBy: 'council', subject: 'ada.vance' });

describe('Entering a person', () => {
  const given = specification(staffStream, enterPerson);

  it('puts them on the register, where they may do nothing yet', () => given().when(entering).then(entered));

  it('is refused of who is there already', () => given(entered).when(entering).refused('on-the-register', 'subject'));

  it('is refused of whoever was there and is called nothing any more', () =>
    given(entered, destroyed).when(entering).refused('was-on-the-register', 'subject'));
});
