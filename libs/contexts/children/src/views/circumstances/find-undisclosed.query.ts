import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { meaning, NotAllowed, NotFound, opens, Query, says, type Saying } from '#platform/gateway';
import { openWithin, Sealer } from '#platform/privacy';
import { ReadModels } from '#platform/read-models';
import { addressUses } from '../../circumstances/circumstances.events.ts';
import { mayOpen } from '../../protection/protection.ts';
import { AddressMarks } from '../../protection/address-marks.service.ts';
import { circumstancesOfChild, heldOf, registeredOf } from './circumstances-of-child.ts';

const text = (example: string) => says.orNull(says.opened(says.text(example)));
const optional = (example: string) => says.orNull(says.text(example));
const period = { from: says.date('2026-01-12'), until: says.orNull(says.date('2026-07-17')) };

const line = says.shape('AddressLineInFull', {
  ...{ addressId: says.id(), line1: says.text('12 Ferry Lane'), line2: optional('Flat 2') },
  ...{ town: optional('Fenmarch'), postcode: optional('FM3 4AB') },
});
const person = says.shape('ReachedInFull', {
  ...{ name: says.text('Renee Lane'), telephone: optional('01632 960 001'), email: optional('r.lane@home.example') },
  address: optional('2 Sluice Row, Fenmarch'),
});
const professional = says.shape('WorksWhereInFull', {
  ...{ name: says.text('Paul Whitlow'), organisation: optional('Fenmarch Surgery') },
  ...{ telephone: optional('01632 960 002'), email: optional('p.whitlow@surgery.example') },
});
const examination = says.shape('SatWhereInFull', { subject: says.text('English'), satAt: optional('Marsh Lodge') });

const undisclosedFound = says.shape('UndisclosedFound', {
  childId: says.id(),
  because: text('Fled from her father'),
  mayBeKnown: meaning(
    text('He lives abroad now'),
    'Why somebody asks for it to be protected no longer; null where nobody does.',
  ),
  registered: says.shape('RegisteredInFull', { address: text('12 Ferry Lane'), contact: text('Her aunt') }),
  addresses: says.list(
    says.shape('AddressesInFull', {
      ...period,
      uses: says.list(says.shape('UseOfAddress', { addressId: says.id(), use: says.code(addressUses) })),
      lines: says.opened(says.list(line)),
    }),
  ),
  people: says.list(says.shape('PersonInFull', { ...period, person: says.opened(person) })),
  professionals: says.list(says.shape('ProfessionalInFull', { ...period, professional: says.opened(professional) })),
  examinations: says.list(says.shape('ExaminationInFull', { ...period, examination: says.opened(examination) })),
  otherAuthorities: says.list(says.shape('AuthorityInFull', { ...period, otherAuthority: text('Peterborough') })),
});
export type UndisclosedFound = Saying<typeof undisclosedFound>;

type OfChild = Readonly<{ childId: string }>;

/** What is not disclosed, opened on purpose by somebody who is named: an opening of its own in the journal. */
export class FindUndisclosed extends Query<OfChild, UndisclosedFound> {
  static readonly act = 'open-a-protected-address';
  static readonly audit = opens<OfChild, UndisclosedFound>((_, { childId }) => [childId]);
  static readonly views = ['circumstances'];
  static readonly answers = undisclosedFound;
}

@QueryHandler(FindUndisclosed)
export class FindUndisclosedHandler implements IQueryHandler<FindUndisclosed, UndisclosedFound> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly marks: AddressMarks,
    private readonly sealer: Sealer,
  ) {}

  async execute({ data: { childId }, envelope: { actor } }: FindUndisclosed): Promise<UndisclosedFound> {
    const protection = await this.marks.withholding(childId);
    if (protection.phase === 'open')
      throw new NotFound('This child’s address is not protected: it stands in the record.');
    if (!mayOpen(protection, actor))
      throw new NotAllowed(FindUndisclosed.name, 'This address is opened by those who are named, and by nobody else.');
    const found = await this.readModels.get(circumstancesOfChild.collection, childId);
    const registration = found && registeredOf(found);
    if (!registration) throw new NotFound('There is no such child.');
    const held = <Type extends Parameters<typeof heldOf>[0]>(type: Type) => heldOf(type, found);
    const sealed = {
      because: protection.stated.sealed.because ?? null,
      mayBeKnown: protection.asked?.sealed.because ?? null,
      registered: { address: registration.sealed.address ?? null, contact: registration.sealed.contact ?? null },
      addresses: held('AddressesChanged').map(({ from, until, data, personal }) => ({
        ...{ from, until, uses: data.addresses, lines: personal['lines'] },
      })),
      people: held('PersonAroundChanged').map(({ from, until, personal }) => ({
        ...{ from, until, person: personal['person'] },
      })),
      professionals: held('ProfessionalChanged').map(({ from, until, personal }) => ({
        ...{ from, until, professional: personal['professional'] },
      })),
      examinations: held('ExaminationChanged').map(({ from, until, personal }) => ({
        ...{ from, until, examination: personal['examination'] },
      })),
      otherAuthorities: held('CareStatusChanged').map(({ from, until, personal }) => ({
        ...{ from, until, otherAuthority: personal['otherAuthority'] ?? null },
      })),
    };
    const inFull = { openOrLost: (values: Parameters<Sealer['openInFull']>[0]) => this.sealer.openInFull(values) };
    const opened = (await openWithin(inFull, sealed)) as unknown as Omit<UndisclosedFound, 'childId'>;
    return {
      childId,
      ...opened,
      people: opened.people.map((each) => ({ ...each, person: only(each.person, ['name', ...REACHED, 'address']) })),
      professionals: opened.professionals.map((each) => ({
        ...{ ...each, professional: only(each.professional, ['name', 'organisation', ...REACHED]) },
      })),
      examinations: opened.examinations.map((each) => ({
        ...{ ...each, examination: only(each.examination, ['subject', 'satAt']) },
      })),
    };
  }
}

const REACHED = ['telephone', 'email'] as const;

/** What tells where somebody is, and of whom: all else of it is read in the record. What does not open says so. */
const only = <T extends object>(opened: T, parts: readonly string[]): T =>
  'erased' in opened || 'lost' in opened
    ? opened
    : (Object.fromEntries(Object.entries(opened).filter(([name]) => parts.includes(name))) as T);
