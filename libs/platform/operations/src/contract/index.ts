export { operationsContract } from './operations-contract.ts';
export {
  aLetter,
  anAccess,
  aSealedValue,
  type ArrangeOperations,
  type OperationsUnderTest,
} from './operations-under-test.ts';
