import { constantRules } from './constants/rules';
import { controlRules } from './control/rules';
import { libraryRules as generalRules } from './library/rules';
import { linkRules } from './links/rules';
import { logicRules } from './logic/rules';
import { plainRules } from './plain/rules';
import { replyRules } from './replies/rules';
import type { Rule } from './rule';

/** Every rule about an SOP that runs when it is in its library, in the order they are checked. */
export const libraryRules: readonly Rule<'library'>[] = [
  ...generalRules,
  ...controlRules,
  ...logicRules,
  ...linkRules,
  ...replyRules,
  ...constantRules,
  ...plainRules,
];
