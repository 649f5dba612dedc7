export { referenceDataContract } from './reference-data-contract.ts';
