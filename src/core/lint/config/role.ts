import { rolesOf } from '../../learning/roles';
import type { LibraryConfig } from '../../library/config';
import { Suggester } from '../../text/nearest';
import type { Problem } from '../../problem';
import { replaceBySuggestion } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { placesAt, placesIn } from './places';
import type { Place } from './places';

const unknown: ProblemKind = {
  code: 'library.role-unknown',
  severity: 'warning',
  message: 'No role is called “{0}”. Write one of those under “roles”, or add it there.',
  fix: replaceBySuggestion,
};

const nobody: ProblemKind = {
  code: 'library.role-without-member',
  severity: 'warning',
  message:
    'Nobody in the team has the role “{0}”, so what is for it reaches nobody. Give it to somebody under “team”, or take it out.',
};

/** How many are told of each. */
const most = 100;

/** Roles must be there where they are used, and somebody must have each. */
export const roleOfTeam: Rule<'config'> = {
  kinds: [unknown, nobody],
  check(subject) {
    const { config } = subject;
    const used = new Roles(config);
    if (used.misnamed.length === 0 && used.unheld.size === 0) return [];
    const places = placesIn(subject);
    // Where roles are named, a role that only the team has is as likely misspelt as forgotten.
    const named = new Suggester(used.named);
    const told = (at: readonly Place[]): Problem[] =>
      at.map(({ text, range }) => found(unknown, range, [text], named.nearest(text)));
    const wrong = new Set(used.misnamed);
    return [
      ...told([
        ...placesAt(places, 'value', 'team', '*', 'role').filter(({ text }) => wrong.has(text)),
        ...placesAt(places, 'key', 'limits', '*', '*').filter(({ text }) => wrong.has(text)),
      ]).slice(0, most),
      ...placesAt(places, 'key', 'roles', '*')
        .filter(({ text }) => used.unheld.has(text))
        .slice(0, most)
        .map(({ text, range }) => found(nobody, range, [text])),
    ];
  },
};

class Roles {
  readonly named: readonly string[];
  /** What the team or limits call a role that is none. */
  readonly misnamed: readonly string[];
  /** Roles that nobody has. */
  readonly unheld: ReadonlySet<string>;

  constructor(config: LibraryConfig) {
    const { roles, team, limits } = config;
    const held = new Set([...team.values()].flatMap(({ role }) => role ?? []));
    const all = new Set(rolesOf(config));
    this.named = roles.size > 0 ? [...roles.keys()] : [...held];
    const ofTeam = roles.size > 0 ? [...held].filter((role) => !roles.has(role)) : [];
    // A limit may be that of a team or a person, too; and a library without roles and team may call them as it likes.
    const ofLimits = [...limits.values()].flatMap((limit) => [...limit.keys()]);
    const unknownLimits = all.size > 0 ? ofLimits.filter((role) => !all.has(role) && !team.has(role)) : [];
    this.misnamed = [...new Set([...ofTeam, ...unknownLimits])];
    // One that the team seems to have under a misspelt name is told there.
    const meant = new Suggester(this.named);
    const misspelt = new Set(ofTeam.map((role) => meant.nearest(role)));
    this.unheld = new Set(
      team.size > 0 ? [...roles.keys()].filter((role) => !held.has(role) && !misspelt.has(role)) : [],
    );
  }
}
