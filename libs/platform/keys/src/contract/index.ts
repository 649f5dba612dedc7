export { aMasterKey, keysContract, type KeyStoreUnderTest } from './keys-contract.ts';
