import { formatVersion } from '../../library/format-version';
import { migrateLibrary } from '../../library/migrate';
import { fileStart } from '../../sop/parsed-text';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const kind: ProblemKind = {
  code: 'library.version-old',
  severity: 'information',
  message:
    'This file is in an older format ({0}). It is still read as before; convert it to format {1} when it suits you.',
  fix: (_, { lines }) => {
    // Not fixed without review: older versions of SOP Guide may read this file too.
    const migration = migrateLibrary(lines.join('\n'));
    return migration.kind === 'old'
      ? [{ title: 'migrate', args: [String(formatVersion)], edits: [migration.edit], isPreferred: false }]
      : [];
  },
};

/** A new SOP Guide reads an old file as before, but the file should state its version. */
export const versionOld: Rule<'config'> = {
  kinds: [kind],
  check: ({ config: { version } }) =>
    version !== undefined && version < formatVersion
      ? [found(kind, fileStart, [String(version), String(formatVersion)])]
      : [],
};
