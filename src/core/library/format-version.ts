import type { YamlMap } from '../yaml/reader';

/** The format of `library.yml` that this SOP Guide writes; it reads all up to it. */
export const formatVersion = 1;

/**
 * The version of the format that a `library.yml` says it is written in; 0 where it says none, as files did before there was
 * one. Newer ones, and what is no version, are told.
 * @returns undefined for a file that says nothing at all, and where what it says is no version.
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
