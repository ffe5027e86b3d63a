import { rulePackVersion } from '../core/rules/registry';

/** Set by the build (webpack.config.js). */
declare const AID_VERSION: string | undefined;

export const tool = {
  name: 'aid-ledger',
  version: typeof AID_VERSION === 'string' ? AID_VERSION : '0.0.0',
  rules: rulePackVersion,
} as const;
