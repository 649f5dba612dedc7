import { routesOf, type Route } from '#nest/web';
import { officerPages } from '#officer-ui';
import { Follower } from '../authority/followed-links.ts';
import { twoRecords, twoRecordsOf, type Record } from '../authority/two-records.ts';
import { alikeChild } from './alike-child.ts';
import { leadingChild } from './leading-child.ts';
import { closedChild } from './closed-child.ts';
import { councilCalendar } from './council-calendar.ts';
import { onTheRegister, whoHasLeft } from './on-the-register.ts';
import { ownRoles } from './own-roles.ts';
import { allThatComesNext, allThatIsPutRight, withdrawnBySlip } from './placed-child.ts';
import { somethingParked } from './something-parked.ts';
import type { Service } from './service.ts';
import {
  administrator,
  apLead,
  auditor,
  dataProtectionOfficer,
  neneBridge,
  schoolOffice,
  senOfficer,
  teamManager,
} from './the-people.ts';

/** `url` is the whole of the link; of the address what stood behind it is left away. */
export type Stands = Readonly<{ address: string; url: string; by: Follower }>;

/** Every page that one can look at. */
export const pagesToSee: readonly Route[] = routesOf(officerPages).filter(({ method }) => method === 'GET');

const namedIn = ({ path }: Route): number => path.split(':').length;
/** What is written out before what any id could be. */
const inOrder = pagesToSee.toSorted((one, other) => namedIn(one) - namedIn(other));

/** A council at work, in which all pages are come to, and where each of them stands, as somebody comes to it by its links. */
export class WherePagesStand {
  readonly stands = new Map<Route, Stands>();

  private constructor(
    readonly service: Service,
    readonly records: Record[],
    readonly officer: Follower,
    readonly auditor: Follower,
  ) {}

  /** @param over holds nothing yet, and is at the beginning of the two records; left out, one of its own */
  static async found(over?: Service): Promise<WherePagesStand> {
    const { service, records } = await (over ? twoRecordsOf(over) : twoRecords());
    const [officer, reader] = [new Follower(service, senOfficer), new Follower(service, auditor)];
    const found = new WherePagesStand(service, [...records], officer, reader);
    await found.#walk();
    return found;
  }

  /** Of other records of the child one was one with it and is parted, one is asked to become so, and one is: each leads to other pages. */
  async #madeOne(childId: string): Promise<void> {
    const { service } = this;
    const said = async (leading: string, path: string, by = senOfficer) => {
      const to = `/children/${leading}/possible-duplicates/${childId}/${path}`;
      const { written } = await service.as(by).post(to, { because: 'One child' }, { reason: 'Cover for a colleague' });
      await service.drained();
      return written.events[0]!.id;
    };
    const asked = async () => {
      const leading = await leadingChild(service, childId);
      return [leading, await said(leading, 'merges', teamManager)] as const;
    };
    const shown = (leading: string, path: RegExp, by = new Follower(service, senOfficer)) =>
      this.comesBy(by, [`/line/${leading}/possible-duplicates`], path);
    const [parted, first] = await asked();
    this.#stands('a record that led to another', parted);
    await said(parted, `merges/${first}/confirmations`);
    await said(parted, 'partings');
    await shown(parted, /\/merge$/);
    await shown(parted, /\/while-one$/, new Follower(service, dataProtectionOfficer));
    const [waiting] = await asked();
    this.#stands('a record that is asked to lead to another', waiting);
    await shown(waiting, /\/merge\//);
    const [one, last] = await asked();
    await said(one, `merges/${last}/confirmations`);
    await shown(one, /\/part$/);
  }

  /** Of the child of the first record. */
  #stands(called: string, childId: string): void {
    const [first] = this.records;
    this.records.push({ ...first!, called, ids: { ...first!.ids, childId } });
  }

  async #walk(): Promise<void> {
    const { service, records, officer } = this;
    const { childId } = records[0]!.ids;
    await allThatComesNext(service, records[0]!.ids);
    const watcher = new Follower(service, dataProtectionOfficer);
    await watcher.post(`/line/${childId}/reason`, { kind: 'audit-or-quality', reason: 'An audit of openings' });
    const searched = await officer.post('/found/a-search', { name: 'Okonkwo' });
    const line = `/line/${childId}`;
    // Of two that are alike the one is told apart, and waits to be looked at again.
    const [twin, other] = [await alikeChild(service, childId), await alikeChild(service, childId)];
    for (const each of [twin, other]) this.#stands('a record that is alike', each);
    const told = { as: 'two-children', because: 'Twins' };
    await service
      .as(senOfficer)
      .post(`/children/${childId}/possible-duplicates/${twin}/judgements`, told)
      .then(({ written }) => written);
    await service.drained();
    const more = ['/register-a-child', '/children-to-allocate', '/acting-as'];
    await this.comesBy(officer, ['/', String(searched.headers.location), line, ...more]);
    const shared = { service: 'exclusions', lastDay: '2026-02-27', because: 'Both services plan the return' };
    await service
      .as(senOfficer)
      .post(`/children/${childId}/sharings`, shared)
      .then(({ written }) => written);
    await service.drained();
    await this.comesBy(officer, [`${line}/overview`], /\/sharings\//);
    await this.#madeOne(childId);
    // Of another child, since a placement that has ended leaves little to come next.
    const { ids: ended, by } = records[1]!;
    await allThatComesNext(service, ended, by, { reason: 'Cover for a colleague', reasonKind: 'duty-cover' });
    const slip = await withdrawnBySlip(service, ended.childId, by);
    await this.comesBy(new Follower(service, by), [`/line/${ended.childId}/referrals/${slip}`], /\/withdrawal\//);
    await allThatIsPutRight(service, ended, by);
    const itsPage = `/line/${ended.childId}/placements/${ended.placementId}`;
    await this.comesBy(new Follower(service, by), [itsPage], /\/entries\//);
    await this.comesBy(watcher, [`/line/${childId}/who-looked`]);
    await this.comesBy(new Follower(service, apLead), [`/line/${childId}/bars`]);
    // The one child’s address is to be protected, the other’s is, and somebody asks that it be so no longer.
    const mark = { openTo: [apLead.id], betrayedBy: [], because: 'Nobody is to find her' };
    const say = (path: string, payload: object) => service.as(by).post(`/children/${ended.childId}/${path}`, payload);
    await say('protections', mark).then(({ written }) => written);
    const taxi = { to: 'Fenmarch Taxis', until: '2026-07-17', because: 'They collect her' };
    await say('protection/releases', taxi).then(({ written }) => written);
    await this.comesBy(new Follower(service, by), [`/line/${ended.childId}/protection`], /\/protection\//);
    // Of a child whose address is protected the record of its sister says nothing any more to who may not open it: the other way round it does.
    for (const page of pagesToSee.filter(({ path }) => /siblings\/:subjectId$|correct-siblings$/.test(path)))
      this.stands.delete(page);
    await this.comesBy(new Follower(service, by), [`/line/${ended.childId}/record`], /\/siblings\/|correct-siblings/);
    await say('liftings', { because: 'They moved' }).then(({ written }) => written);
    await this.comesBy(new Follower(service, apLead), [`/line/${ended.childId}/protection`], /\/liftings\//);
    await this.comesBy(this.auditor, ['/terms-of-my-audit']);
    await onTheRegister(service);
    await whoHasLeft(service);
    await ownRoles(service);
    await somethingParked(service);
    await councilCalendar(service);
    await this.comesBy(new Follower(service, administrator), ['/what-waits', '/school-calendars']);
    // Its address is sent to whoever destroys: they read no record that would lead there.
    await this.comesBy(
      new Follower(service, administrator),
      [`${line}/destroy-personal-data`],
      /destroy-personal-data/,
    );
    await this.comesBy(new Follower(service, dataProtectionOfficer), ['/taken-out', '/openings-for-a-reason']);
    await this.comesBy(new Follower(service, neneBridge), ['/referrals-asked'], /referrals-asked/);
    await this.comesBy(new Follower(service, schoolOffice), ['/placements-list'], /attendance-alone/);
    for (const who of [administrator, teamManager, dataProtectionOfficer])
      await this.comesBy(new Follower(service, who), ['/register-of-people']);
    // Last, since a closed record offers little else.
    const death = { because: 'died', on: '2026-01-12' };
    const why = { reason: 'Cover for a colleague' };
    await service
      .as(by)
      .post(`/children/${ended.childId}/closings`, death, why)
      .then(({ written }) => written);
    await service.drained();
    await this.comesBy(new Follower(service, by), [`/line/${ended.childId}/record`], /\/closings\//);
    // Whoever died is not reopened: one more, of whom nothing runs.
    const closed = await closedChild(service, by, { owningService: 'exclusions', schoolUrn: 110_002 });
    this.records.push({ ...records[1]!, called: 'a closed record', ids: { ...ended, childId: closed } });
    await this.comesBy(new Follower(service, by), [`/line/${closed}/record`], /\/reopen$/);
    const of = { owningService: 'exclusions', schoolUrn: 110_002, givenNames: 'Linnet', familyName: 'Ashgrove' };
    // Which is asked to be sealed by one, and is by another; and then that it is opened.
    const seal = `/sealed-records-list/${closed}`;
    const [lead, second] = [new Follower(service, apLead), new Follower(service, dataProtectionOfficer)];
    await this.comesBy(lead, ['/sealed-records-list', seal], /sealed-records-list/);
    const sealings = `/children/${closed}/sealings`;
    const wanted = { ground: 'adopted', reference: 'File 12/2026', because: 'The order was made' };
    await service
      .as(apLead)
      .post(sealings, wanted)
      .then(({ written }) => written);
    await this.comesBy(second, [seal], /sealed-records-list/);
    const one = await closedChild(service, by, { ...of, familyName: 'Sealed' });
    const itsOwn = await service.as(apLead).post(`/children/${one}/sealings`, wanted);
    await service
      .as(dataProtectionOfficer)
      .post(`/children/${one}/sealings/${itsOwn.written.events[0]!.id}/confirmations`, { checked: true })
      .then(({ written }) => written);
    await service.drained();
    await this.comesBy(lead, [`/sealed-records-list/${one}`], /sealed-records-list/);
    // And one that was reopened since, which the way there has to itself.
    const reopened = await closedChild(service, by, of);
    await service
      .as(by)
      .post(`/children/${reopened}/reopenings`, { because: 'Back again' })
      .then(({ written }) => written);
    await service.drained();
    this.records.push({ ...records[1]!, called: 'a reopened record', ids: { ...ended, childId: reopened } });
    await this.comesBy(new Follower(service, by), [`/line/${reopened}`], /\/reopenings\//);
  }

  /** Whatever is linked from these, where it was not come to before. */
  async comesBy(by: Follower, starts: readonly string[], leads?: RegExp): Promise<void> {
    for (const { url, status } of await by.follow(starts, leads)) {
      const { pathname, search } = new URL(url, 'http://page');
      // What names a day in its address needs it: the rest is left away.
      const day = new URLSearchParams(search).get('date');
      const page = status < 400 && inOrder.find((each) => pathOf(each).test(pathname));
      const address = day === null ? pathname : `${pathname}?date=${day}`;
      if (page && !this.stands.has(page)) this.stands.set(page, { address, url, by });
    }
  }
}

const pathOf = (route: Route) => new RegExp(`^/${route.path.replaceAll(/:(\w+)/g, '[^/]+')}$`);
