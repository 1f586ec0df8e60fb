import { ruleWithoutCalendar } from '../library/sla-without-calendar';
import type { Rule } from '../rule';
import { categoryWithoutFolder } from './category-without-folder';
import { constantLanguage } from './constant-language';
import { constantUnused } from './constant-unused';
import { channelOfPromise } from './channel-of-promise';
import { factOfRule } from './fact';
import { goalOfReport } from './goal';
import { iconUnknown } from './icon-unknown';
import { learningUnknown } from './learning-unknown';
import { sopRetired } from './sop-retired';
import { roleOfTeam } from './role';
import { ruleSopUnknown } from './rule-sop-unknown';
import { quotesOfConfig } from './smart-quotes';
import { synonymTooCommon } from './synonym-too-common';
import { variableUnused } from './variable-unused';
import { variableOfLimit } from './variable-of-limit';
import { versionOld } from './version-old';

/** Every rule for `library.yml` itself, in the order they are checked. */
export const configRules: readonly Rule<'config'>[] = [
  versionOld,
  quotesOfConfig,
  goalOfReport,
  iconUnknown,
  categoryWithoutFolder,
  roleOfTeam,
  variableOfLimit,
  channelOfPromise,
  factOfRule,
  ruleSopUnknown,
  ruleWithoutCalendar,
  synonymTooCommon,
  learningUnknown,
  sopRetired,
  variableUnused,
  constantUnused,
  constantLanguage,
];
