const coded = (...names: readonly string[]) => names.flatMap((name) => [`${name} (code)`, `${name} (name)`]);

/** The head of the register’s file of all establishments, as it is published with all its fields. */
export const PUBLISHED_COLUMNS: readonly string[] = [
  ...['URN', ...coded('LA'), 'EstablishmentNumber', 'EstablishmentName', ...coded('TypeOfEstablishment')],
  ...[...coded('EstablishmentTypeGroup', 'EstablishmentStatus', 'ReasonEstablishmentOpened'), 'OpenDate'],
  ...[...coded('ReasonEstablishmentClosed'), 'CloseDate', ...coded('PhaseOfEducation'), 'StatutoryLowAge'],
  ...['StatutoryHighAge', ...coded('Boarders'), 'NurseryProvision (name)', ...coded('OfficialSixthForm', 'Gender')],
  ...[...coded('ReligiousCharacter'), 'ReligiousEthos (name)', ...coded('Diocese', 'AdmissionsPolicy')],
  ...['SchoolCapacity', ...coded('SpecialClasses'), 'CensusDate', 'NumberOfPupils', 'NumberOfBoys', 'NumberOfGirls'],
  ...['PercentageFSM', ...coded('TrustSchoolFlag', 'Trusts'), 'SchoolSponsorFlag (name)', 'SchoolSponsors (name)'],
  ...['FederationFlag (name)', ...coded('Federations'), 'UKPRN', 'FEHEIdentifier', 'FurtherEducationType (name)'],
  ...['OfstedLastInsp', ...coded('OfstedSpecialMeasures'), 'LastChangedDate', 'Street', 'Locality', 'Address3', 'Town'],
  ...[
    'County (name)',
    'Postcode',
    'SchoolWebsite',
    'TelephoneNum',
    'HeadTitle (name)',
    'HeadFirstName',
    'HeadLastName',
  ],
  ...['HeadPreferredJobTitle', 'BSOInspectorateName (name)', 'InspectorateReport', 'DateOfLastInspectionVisit'],
  ...['NextInspectionVisit', 'TeenMoth (name)', 'TeenMothPlaces', 'CCF (name)', 'SENPRU (name)', 'EBD (name)'],
  ...['PlacesPRU', 'FTProv (name)', 'EdByOther (name)', 'Section41Approved (name)'],
  ...Array.from({ length: 13 }, (_, n) => `SEN${n + 1} (name)`),
  ...['TypeOfResourcedProvision (name)', 'ResourcedProvisionOnRoll', 'ResourcedProvisionCapacity', 'SenUnitOnRoll'],
  ...['SenUnitCapacity', ...coded('GOR', 'DistrictAdministrative', 'AdministrativeWard', 'ParliamentaryConstituency')],
  ...[...coded('UrbanRural'), 'GSSLACode (name)', 'Easting', 'Northing', 'MSOA (name)', 'LSOA (name)'],
  ...['InspectorateName (name)', 'BoardingEstablishment (name)', 'PropsName', ...coded('PreviousLA')],
  ...['PreviousEstablishmentNumber', 'OfstedRating (name)', 'RSCRegion (name)', 'Country (name)', 'UPRN', 'SiteName'],
  ...[...coded('QABName'), 'EstablishmentAccredited (code)', 'QABReport', 'CHNumber', 'MSOA (code)', 'LSOA (code)'],
  ...['FSM', 'AccreditationExpiryDate'],
];
export const PUBLISHED_LINKS = ['URN', 'LinkURN', 'LinkName', 'LinkType', 'LinkEstablishedDate'];

/** An invented school of each URN from 100000 on: one in ten closed, and the next took its place. */
export function publishedRow(n: number): readonly string[] {
  const closed = n % 10 === 9;
  const said: Readonly<Record<string, string>> = {
    ...{ URN: String(100_000 + n), 'LA (code)': '999', 'LA (name)': 'Fenmarch', EstablishmentNumber: String(1000 + n) },
    ...{ EstablishmentName: `St Zoë’s ${n}, "The Fen"`, 'TypeOfEstablishment (name)': 'Community school' },
    ...{ 'EstablishmentStatus (code)': closed ? '2' : '1', 'EstablishmentStatus (name)': closed ? 'Closed' : 'Open' },
    ...{ OpenDate: n % 7 === 0 ? '' : '01-09-1998', CloseDate: closed ? '31-08-2023' : '' },
    ...{ 'PhaseOfEducation (name)': n % 3 === 0 ? 'Not applicable' : 'Secondary', Town: 'Eastmoor' },
    ...{ Postcode: 'FM3 4AB', Street: 'Fen Road', SchoolWebsite: 'www.example.org', HeadLastName: 'Ó’Brien' },
    ...{ StatutoryLowAge: '11', StatutoryHighAge: n % 3 === 0 ? '' : '16' },
  };
  return PUBLISHED_COLUMNS.map((column) => said[column] ?? '');
}

export const publishedLink = (n: number): readonly string[] => [
  ...[String(100_000 + n), String(100_000 + n + 1), `St Zoë’s ${n + 1}`, 'Successor', '01-09-2023'],
];
