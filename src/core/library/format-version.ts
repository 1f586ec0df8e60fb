import type { YamlMap } from '../yaml/reader';

/** The format of `library.yml` that this SOP Guide writes; it reads this one and all earlier ones. */
export const formatVersion = 1;

/**
 * The version of the format that a `library.yml` states; 0 when it states none, as in files from before there were
 * versions. A newer version, or something that is not a version, is reported.
 * @returns undefined for an empty file, and when what it states is not a version.
 */
export function readFormatVersion(root: YamlMap | undefined): number | undefined {
  if (!root) return undefined;
  if (root.isEmpty('version')) return 0;
  const text = root.string('version');
  if (text === undefined) return undefined;
  const version = /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
  if (version === undefined) root.report('library.version-invalid', 'version', text, String(formatVersion));
  else if (version > formatVersion)
    root.report('library.version-newer', 'version', String(version), String(formatVersion));
  return version;
}
