import { ruleWithoutCalendar } from '../library/sla-without-calendar';
import type { Rule } from '../rule';
import { learningUnknown } from './learning-unknown';
import { sopRetired } from './sop-retired';
import { synonymTooCommon } from './synonym-too-common';
import { variableUnused } from './variable-unused';
import { versionOld } from './version-old';

/** Every rule for `library.yml` itself, in the order they are checked. */
export const configRules: readonly Rule<'config'>[] = [
  versionOld,
  ruleWithoutCalendar,
  synonymTooCommon,
  learningUnknown,
  sopRetired,
  variableUnused,
];
