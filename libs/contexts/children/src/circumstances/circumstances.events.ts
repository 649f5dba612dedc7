import {
  code,
  configured,
  date,
  eventsAbout,
  flag,
  id,
  int,
  list,
  optional,
  record,
  sealed,
} from '#platform/event-sourcing';

const { datedChange, entryRemoved } = eventsAbout('childId');

/** What an address is to the child. A second home is with another parent or carer. */
export const addressUses = ['home', 'other-home', 'staying', 'letters'] as const;
export type AddressUse = (typeof addressUses)[number];

const mayBeLeftOut = (longest: number) => sealed.optional(sealed.text(longest));

/**
 * From its day these are the child's addresses, all of them; where none of them is one to live at, the child has no fixed address. The
 * id of an address lives on in later sets, so that something can be said of it. Before the first, the address of the registration held.
 */
export const addressesChanged = datedChange('AddressesChanged', {
  data: { addresses: list(record({ addressId: id(), use: code(...addressUses) })) },
  personal: {
    lines: sealed.list(
      sealed.record({
        ...{ addressId: id(), line1: sealed.text(200), line2: mayBeLeftOut(200), town: mayBeLeftOut(100) },
        postcode: mayBeLeftOut(10),
      }),
    ),
  },
});

/**
 * From its day the child has this name, and is known as another where that is said. Before the first, the name of the registration
 * holds. What was the name until then stays one by which the child is found.
 */
export const namesChanged = datedChange('NamesChanged', {
  data: {},
  personal: {
    names: sealed.record({
      ...{ givenNames: sealed.text(100), familyName: mayBeLeftOut(100) },
      ...{ knownAsGivenNames: mayBeLeftOut(100), knownAsFamilyName: mayBeLeftOut(100) },
    }),
  },
});

/** Why a child has no unique pupil number. */
export const noUpnReasons = ['never-at-a-state-school', 'new-to-england', 'school-asked', 'other'] as const;
export type NoUpnReason = (typeof noUpnReasons)[number];

/**
 * From its day this is the child’s unique pupil number, or why there is none. Before the first, that of the registration holds. What was
 * its number until then stays one by which the child is found.
 */
export const upnChanged = datedChange('UpnChanged', {
  data: {},
  personal: { number: sealed.record({ upn: mayBeLeftOut(13), noneBecause: optional(code(...noUpnReasons)) }) },
});

/**
 * From its day another system knows the child by this number; or does no longer. One change each, as of the people around the child: what
 * one system calls the child says nothing of the others. Which system it is tells of care or of a plan, so it is sealed with the number.
 */
export const otherNumberChanged = datedChange('OtherNumberChanged', {
  data: { subjectId: id() },
  personal: { number: sealed.record({ system: configured(), value: sealed.text(50), inUse: flag() }) },
});

/** No special educational provision, SEN support, and an education, health and care plan: the letters of the school census. */
export const senStatuses = ['N', 'K', 'E'] as const;
export type SenStatus = (typeof senStatuses)[number];

/** Types of special educational need, by the letters of the school census, which were written from memory: check them before a return is made. */
export const needs = [
  ...(['SPLD', 'MLD', 'SLD', 'PMLD', 'SEMH', 'SLCN', 'HI', 'VI', 'MSI', 'PD', 'ASD', 'DS', 'OTH', 'NSA'] as const),
] as const;
export type Need = (typeof needs)[number];

/** From its day this is done for special educational needs. The authority that maintains the plan stands by its three figures. */
export const senStatusChanged = datedChange('SenStatusChanged', {
  data: {
    status: code(...senStatuses),
    primaryNeed: optional(code(...needs)),
    plan: optional(record({ issuedOn: date(), reviewedOn: optional(date()), authority: optional(int(201)) })),
  },
});

export const careStatuses = [
  ...(['looked-after', 'looked-after-elsewhere', 'in-need', 'protection-plan', 'previously-looked-after'] as const),
] as const;
export type CareStatus = (typeof careStatuses)[number];

/** From its day this holds of the child’s care, all of it; none of them where the list is empty. Special to the child, so sealed whole. */
export const careStatusChanged = datedChange('CareStatusChanged', {
  data: {},
  personal: { statuses: sealed.list(code(...careStatuses)), otherAuthority: mayBeLeftOut(100) },
});

export const homeAuthorities = ['this-council', 'another'] as const;
export type HomeAuthority = (typeof homeAuthorities)[number];

/**
 * From its day the child belongs to the area of this authority: it answers for the child’s education, and bears what it costs. Another
 * is named as the officer names it; which one looks after a child who was placed here is said with its care.
 */
export const homeAuthorityChanged = datedChange('HomeAuthorityChanged', {
  data: { home: code(...homeAuthorities) },
  personal: { authority: mayBeLeftOut(100) },
});

/** What somebody is to the child. */
export const kinships = [
  ...(['mother', 'father', 'parent', 'step-parent', 'guardian', 'foster-carer', 'grandparent', 'relative'] as const),
  ...(['family-friend', 'other'] as const),
] as const;
export type Kinship = (typeof kinships)[number];

/** What somebody may be told of the child. */
export const mayBeTold = ['everything', 'education', 'nothing'] as const;
export type MayBeTold = (typeof mayBeTold)[number];

/** Who is no longer around the child stays, so that an old letter says whose it was. */
export const presences = ['around', 'gone', 'died'] as const;
export type Presence = (typeof presences)[number];

/**
 * From its day this holds of a person around the child. One change a person: what is known of one parent is not sealed anew, nor said
 * again, whenever something is told of the other. `keptFrom` names who must not learn where this person lives, or what they say.
 */
export const personAroundChanged = datedChange('PersonAroundChanged', {
  data: { subjectId: id() },
  personal: {
    person: sealed.record({
      ...{ name: sealed.text(200), kinship: code(...kinships), presence: code(...presences) },
      ...{ telephone: mayBeLeftOut(40), email: mayBeLeftOut(200), livesWithChild: flag(), address: mayBeLeftOut(500) },
      ...{ language: mayBeLeftOut(100), interpreter: flag() },
      ...{ told: code(...mayBeTold), toldBecause: mayBeLeftOut(1000) },
      ...{ callOrder: optional(int(1)), callAdvice: mayBeLeftOut(500), notToContactBecause: mayBeLeftOut(1000) },
      keptFrom: list(id()),
    }),
  },
});

/** From its day these have parental responsibility, all of them; that nobody is known to have it is said by its own answer. */
export const parentalResponsibilityChanged = datedChange('ParentalResponsibilityChanged', {
  data: {},
  personal: { holders: sealed.record({ people: list(id()), councilByCareOrder: flag() }) },
});

/**
 * As what somebody decides for a young person who lacks capacity: named by the Court of Protection, by a lasting power, or a parent
 * where there is neither (SI 2014/1530 regulation 64, from memory: check it before a letter cites it).
 */
export const decidesAs = ['deputy', 'attorney', 'parent'] as const;
export type DecidesAs = (typeof decidesAs)[number];

/**
 * From its day this is how a young person who is past compulsory school age has their own say: whom else they want asked, invited and
 * written to, and what each of those may be told; and for which decisions they lack capacity, each with who decides it. With neither they decide alone.
 */
export const ownSayChanged = datedChange('OwnSayChanged', {
  data: {},
  personal: {
    say: sealed.record({
      others: list(record({ personId: id(), told: code('everything', 'education') })),
      wish: mayBeLeftOut(2000),
      lacking: sealed.list(
        sealed.record({ decision: sealed.text(300), found: sealed.text(1000), personId: id(), as: code(...decidesAs) }),
      ),
    }),
  },
});

/** As what a professional works with the child. */
export const professionalRoles = [
  ...(['social-worker', 'virtual-school', 'reviewing-officer', 'educational-psychologist', 'youth-justice'] as const),
  ...(['school-senco', 'school-other', 'early-help', 'gp', 'mental-health', 'other-health', 'other'] as const),
] as const;
export type ProfessionalRole = (typeof professionalRoles)[number];

/** From its day this holds of a professional who works with the child: one change each, as of the people around it. */
export const professionalChanged = datedChange('ProfessionalChanged', {
  data: { subjectId: id() },
  personal: {
    professional: sealed.record({
      ...{ name: sealed.text(200), role: code(...professionalRoles), organisation: mayBeLeftOut(200) },
      ...{ telephone: mayBeLeftOut(40), email: mayBeLeftOut(200), lead: flag(), involved: flag() },
    }),
  },
});

export const healthKinds = ['allergy', 'condition', 'medicine', 'equipment'] as const;
export type HealthKind = (typeof healthKinds)[number];

/** From its day these are the needs of health that are to be known, all of them; none where the list is empty. */
export const healthChanged = datedChange('HealthChanged', {
  data: {},
  personal: {
    needs: sealed.list(
      sealed.record({
        ...{ kind: code(...healthKinds), what: sealed.text(300), whatToDo: mayBeLeftOut(2000) },
        providersMustKnow: flag(),
      }),
    ),
  },
});

/** Of a qualification, as the register of regulated qualifications has it; a GCSE is of the one or the other by its grade. */
export const examLevels = ['entry', 'level-1', 'level-1-2', 'level-2', 'level-3', 'none'] as const;
export type ExamLevel = (typeof examLevels)[number];

export const examSeries = ['summer', 'autumn', 'winter', 'on-demand'] as const;
export type ExamSeries = (typeof examSeries)[number];

export const examStands = ['entered', 'taken', 'missed', 'withdrawn'] as const;
export type ExamStand = (typeof examStands)[number];

/** From its day this holds of one examination: entered, then taken or missed, then with a result. */
export const examinationChanged = datedChange('ExaminationChanged', {
  data: { subjectId: id() },
  personal: {
    examination: sealed.record({
      ...{ subject: sealed.text(200), qualification: sealed.text(100), level: code(...examLevels) },
      ...{ board: mayBeLeftOut(100), series: code(...examSeries), year: int(2000), satAt: mayBeLeftOut(200) },
      ...{ stands: code(...examStands), result: mayBeLeftOut(50) },
    }),
  },
});

export const sexes = ['F', 'M'] as const;
export type Sex = (typeof sexes)[number];

export const yesOrNo = ['yes', 'no'] as const;
export type YesOrNo = (typeof yesOrNo)[number];

/** Ethnic groups, by the letters of the school census, which were written from memory: check them before a return is made. */
export const ethnicities = [
  ...(['WBRI', 'WIRI', 'WIRT', 'WROM', 'WOTH', 'MWBC', 'MWBA', 'MWAS', 'MOTH', 'AIND', 'APKN', 'ABAN'] as const),
  ...(['AOTH', 'CHNE', 'BCRB', 'BAFR', 'BOTH', 'OOTH', 'REFU', 'NOBT'] as const),
] as const;
export type Ethnicity = (typeof ethnicities)[number];

/** From its day these are the child’s characteristics, all of them; null is not recorded. Special to the child, so sealed whole. */
export const characteristicsChanged = datedChange('CharacteristicsChanged', {
  data: {},
  personal: {
    characteristics: sealed.record({
      ...{ sex: optional(code(...sexes)), ethnicity: optional(code(...ethnicities)), firstLanguage: mayBeLeftOut(100) },
      ...{ freeSchoolMeals: optional(code(...yesOrNo)), serviceChild: optional(code(...yesOrNo)) },
    }),
  },
});

/** How two children are siblings, as it bears on where they live and learn. */
export const siblingKinds = ['full', 'half', 'step', 'fostered-together', 'not-known'] as const;
export type SiblingKind = (typeof siblingKinds)[number];

/**
 * From its day another child on record is a sibling of this one, or is no longer. It stands on the record of each, sealed with whom it
 * names: what stays of the one, once its personal data is destroyed, points at the other by nothing.
 */
export const siblingChanged = datedChange('SiblingChanged', {
  data: { subjectId: id() },
  personal: { sibling: sealed.record({ siblingId: id(), kind: code(...siblingKinds), linked: flag() }) },
});

/** What another child’s record should have been told is gone from this one. */
export const CircumstanceRemoved = entryRemoved('CircumstanceRemoved');

/** What is told of how a child lives and learns, each as dated changes. */
export const circumstancesEvents = [
  ...namesChanged,
  ...upnChanged,
  ...otherNumberChanged,
  ...addressesChanged,
  ...senStatusChanged,
  ...careStatusChanged,
  ...homeAuthorityChanged,
  ...personAroundChanged,
  ...siblingChanged,
  ...parentalResponsibilityChanged,
  ...ownSayChanged,
  ...professionalChanged,
  ...healthChanged,
  ...examinationChanged,
  ...characteristicsChanged,
  CircumstanceRemoved,
] as const;
export type CircumstancesEvent = (typeof circumstancesEvents)[number];
