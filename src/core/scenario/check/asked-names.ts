import type { Library } from '../../library/library';
import { names } from '../../library/names';
import { resolvePath } from '../../library/path';
import { stepsOf } from '../../sop/model';
import type { Sop } from '../../sop/model';
import { none } from '../model';
import { sopPathOf } from '../test-path';
import type { CheckedTests } from './check-tests';

/** What is said of a file of tests depends on these. */
export interface AskedNames {
  /** The names, as `names` gives them, of the SOPs that it is about and leads to, whether they are there or not. */
  readonly seen: ReadonlySet<string>;
  /** Whether it names an SOP that is not there: any that comes or goes may be, or have been, the one that was meant. */
  readonly isLooking: boolean;
}

/** The names that a file of tests asks its library for: what was found in it is doubtful once one of them has come, gone or changed. */
export function namesAsked(checked: CheckedTests, library: Library): AskedNames {
  const { file, sop } = checked;
  const { root, path } = file.location;
  const ids = [file.sop, ...file.messages.map((one) => one.sop)].flatMap((one) =>
    one && one.text !== none ? [one.text] : [],
  );
  const own = file.sop ? [] : [names.path(root, sopPathOf(path))];
  const through = file.tests.length > 0 ? (checked.names?.sops ?? []) : [];
  return {
    seen: new Set([
      ...own,
      ...ids.map(names.id),
      ...[...(sop ? [sop] : []), ...through].flatMap(names.of),
      ...through.flatMap((one) => namesLedTo(one, library)),
    ]),
    isLooking: !sop || checked.problems.some(({ code }) => code === 'test.sop-unknown'),
  };
}

/** Where answers lead, whether anything is there; of what is retired also what took its place. */
function namesLedTo(from: Sop, library: Library): string[] {
  const { root, path } = from.location;
  const found = new Set<string>();
  for (const { branches } of stepsOf(from))
    for (const { target } of branches) {
      const to = target?.kind === 'file' ? resolvePath(path, target.path) : undefined;
      if (to === undefined) continue;
      found.add(names.path(root, to));
      const seen = new Set<string>();
      for (let one = library.atPath(root, to); one;) {
        const next = one.front.replacedBy?.text;
        if (next === undefined || seen.has(next)) break;
        seen.add(next);
        one = library.withId(next).find(({ location }) => location.root === root);
      }
      for (const id of seen) found.add(names.id(id));
    }
  return [...found];
}
