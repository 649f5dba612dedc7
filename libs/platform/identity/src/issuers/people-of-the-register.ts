import { PeopleVouchedFor, type PersonVouchedFor, type Vouched } from './people-vouched-for.ts';
import { personIdOf } from './person-id.ts';
import { SignInRefused } from './sign-in-refused.ts';
import type { Standings } from '../session/standings-today.ts';

/** Whoever stands on the register of people is what it says, within the roles of their provider; of others that says it. */
export class PeopleOfTheRegister extends PeopleVouchedFor {
  constructor(
    private readonly register: Standings,
    private readonly others: PeopleVouchedFor,
  ) {
    super();
  }

  override async whoIs(vouched: Vouched): Promise<PersonVouchedFor> {
    const { by, subject } = vouched;
    const id = personIdOf(by, subject);
    const standings = id === null ? null : await this.register.of(id);
    if (id === null || standings === null) return this.others.whoIs(vouched);
    const [first] = standings.filter(({ role }) => by.roles.includes(role));
    if (!first) throw new SignInRefused('nothing-given', standings.length === 0 ? NOTHING : elsewhere(by.name));
    return { actor: { id, ...first }, name: await this.register.nameOf(id) };
  }
}

const NOTHING =
  'You are on the register of people, but no role is yours today. Ask an administrator of this service; nobody was signed in.';
const elsewhere = (name: string): string =>
  `What you do here is not open to whoever signs in by ${name}. Ask an administrator of this service; nobody was signed in.`;
