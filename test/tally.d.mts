type Results = Record<'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numRuntimeErrorTestSuites', number>;

export declare const tallyOf: (results: Results) => Record<'passed' | 'failed' | 'skipped', number>;
