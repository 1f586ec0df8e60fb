import { Library } from '../../library/library';
import type { LibraryUpdate } from '../../library/library';
import { isSopPath } from '../../library/path';
import { configName } from '../../library/scan';
import { names } from '../../library/names';
import { isTestPath, sopPathOf } from '../../scenario/test-path';
import { TestRunner } from '../../scenario/run/test-runner';
import type { Sop, SopLocation } from '../../sop/model';
import { readSop } from '../../sop/read';
import type { NextSlice } from '../../time-slices';
import { indexOf } from '../../triage/index-of';
import type { Answers } from './answers';
import { askedConstants, hoursConstant } from './asked';
import { libraryFile } from './library-file';
import { planFor } from './plan';
import { sopFile } from './sop-file';
import { testsFile } from './tests-file';

/** A library that was made for a shop. */
export interface OwnLibrary {
  /** Path → text, `library.yml` first: whatever is written before the rest fails can be read. */
  readonly files: ReadonlyMap<string, string>;
  /** How many of the sample's tests quote what the shop has not, and are left out. */
  readonly testsLeftOut: number;
  /** The constants that nobody was asked for. */
  readonly toCheck: readonly string[];
  /** The paths of SOPs that still tell of the sample's shop. */
  readonly stillNamed: readonly string[];
}

const root = 'new';

/**
 * Makes a library of a shop's own from a sample: each SOP a draft in the name of its lead, nobody invented, the shop's facts and
 * languages. Retired SOPs that nothing leads to are left out, and so are tests that do not hold with the shop's facts.
 * @param sample its files: path → text. @param next awaited between files, where somebody waits.
 * @throws when the sample is not one.
 */
export async function ownLibrary(
  sample: ReadonlyMap<string, string>,
  answers: Answers,
  next: NextSlice = () => undefined,
): Promise<OwnLibrary> {
  const configText = sample.get(configName) ?? '';
  const before = libraryOf(
    [...sample].filter(([path]) => isSopPath(path)),
    configText,
  );
  const sops = [...before.sops].filter((sop) => sop.status !== 'retired' || isNeeded(sop, before, configText));
  const config = before.config(root);
  const plan = planFor(config, sops, answers);
  const files = new Map([[configName, libraryFile(configText, plan)]]);
  for (const sop of sops) {
    files.set(sop.location.path, sopFile(sop, plan));
    await next();
  }
  const after = libraryOf(
    [...files].filter(([path]) => isSopPath(path)),
    files.get(configName) ?? '',
  );
  const stillNamed = [...after.sops]
    .filter(({ text }) => plan.renaming.isNamedIn(text))
    .map(({ location }) => location.path);
  const runner = new TestRunner(after, () =>
    indexOf({ sops: [...after.sops], configs: new Map([[root, after.config(root)]]) }),
  );
  let testsLeftOut = 0;
  for (const [path, text] of sample) {
    if (!isTestPath(path) || !files.has(sopPathOf(path))) continue;
    const own = testsFile(text, locationOf(path), plan, runner);
    if (own.text !== undefined) files.set(path, own.text);
    testsLeftOut += own.leftOut;
    await next();
  }
  const isAsked = new Set<string>([...askedConstants, ...(answers.week ? [hoursConstant] : [])]);
  const toCheck = [...config.constants.keys()].filter((name) => !isAsked.has(name));
  return { files, testsLeftOut, toCheck, stillNamed };
}

function locationOf(path: string): SopLocation {
  return { uri: `${root}/${path}`, root, path };
}

function libraryOf(sops: readonly (readonly [string, string])[], config: string): Library {
  const library = new Library();
  library.update([
    { kind: 'config', root, uri: `${root}/${configName}`, text: config },
    ...sops.map(([path, text]): LibraryUpdate => ({ kind: 'sop', sop: readSop(text, locationOf(path)) })),
  ]);
  return library;
}

/** Whether anything leads to an SOP: without it, that would lead nowhere. */
function isNeeded({ id, location }: Sop, library: Library, configText: string): boolean {
  const leading = [...library.mentioning(names.id(id)), ...library.mentioning(names.path(root, location.path))];
  return leading.some(({ location: { path } }) => path !== location.path) || configText.includes(id);
}
