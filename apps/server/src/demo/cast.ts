/** People and organisations of config/demo, by what they do in the sample's story. All invented. */
export const SEN_OFFICER = '5d0c9a1e-3b7f-4a62-8c11-0a1b2c3d4e01';
export const EXCLUSIONS_OFFICER = '5d0c9a1e-3b7f-4a62-8c11-0a1b2c3d4e02';
export const AUDITOR = '5d0c9a1e-3b7f-4a62-8c11-0a1b2c3d4e09';
export const ADMINISTRATOR = '5d0c9a1e-3b7f-4a62-8c11-0a1b2c3d4e0b';
export const BROKER = '5d0c9a1e-3b7f-4a62-8c11-0a1b2c3d4e0c';
export const TEAM_MANAGER = '5d0c9a1e-3b7f-4a62-8c11-0a1b2c3d4e0d';
export const EXCLUSIONS_MANAGER = '5d0c9a1e-3b7f-4a62-8c11-0a1b2c3d4e16';
export const AP_LEAD = '5d0c9a1e-3b7f-4a62-8c11-0a1b2c3d4e0e';
export const DATA_PROTECTION_OFFICER = '5d0c9a1e-3b7f-4a62-8c11-0a1b2c3d4e15';

export const NENE_BRIDGE = {
  person: '5d0c9a1e-3b7f-4a62-8c11-0a1b2c3d4e04',
  provider: '3f6b1d52-7a0e-4c1b-9d55-2b7f0a9c4e01',
};
export const FERRY_MEADOWS = {
  person: '5d0c9a1e-3b7f-4a62-8c11-0a1b2c3d4e05',
  provider: '8c2e4a90-15d3-4f7e-8b66-6d1e3f5a7b02',
};
export const FENLAND_ONLINE = {
  person: '5d0c9a1e-3b7f-4a62-8c11-0a1b2c3d4e07',
  provider: 'd1a57e68-93bc-4b29-8e28-5f3a6c7d8e04',
};
