import { kindOf } from '../../../core/lint/kinds';
import { docsUrl } from '../../../core/lint/docs';
import type { Severity } from '../../../core/problem';
import type { TextEdit } from '../../../core/text/edit';
import { placeOf } from '../place';
import type { Place } from '../place';
import type { LintReport, ToldFinding } from './report';
import type { LintWords } from './words';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
};

const product = 'https://github.com/sop-guide/sop-guide';

/**
 * What is wrong with a library, in the format in which tools that analyse files hand on what they found: SARIF 2.1.0 (OASIS).
 * @param version of this program.
 */
export function toSarif({ findings }: LintReport, words: LintWords, version: string) {
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  const indexes = new Map(codes.map((code, at) => [code, at]));
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'sop-guide',
            version,
            informationUri: product,
            rules: codes.map((code) => ruleOf(code, words)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((one) => resultOf(one, indexes.get(one.code) ?? -1)),
      },
    ],
  };
}

function ruleOf(code: string, words: LintWords) {
  const text = words.code(code);
  return {
    id: code,
    shortDescription: { text },
    help: { text: `${text} ${docsUrl(code)}`, markdown: `[${code}](${docsUrl(code)})` },
    helpUri: docsUrl(code),
    defaultConfiguration: { level: levels[kindOf(code).severity] },
  };
}

function resultOf(finding: ToldFinding, ruleIndex: number) {
  const { file, code, severity, message, fixes = [] } = finding;
  const artifactLocation = { uri: uriOf(file) };
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(finding) } }],
    ...(fixes.length === 0
      ? {}
      : {
          fixes: fixes.map(({ title, edits }) => ({
            description: { text: title },
            artifactChanges: [{ artifactLocation, replacements: edits.map(replacementOf) }],
          })),
        }),
  };
}

function replacementOf({ range, text }: TextEdit) {
  return { deletedRegion: regionOf(placeOf(range)), insertedContent: { text } };
}

function regionOf({ line, column, endLine, endColumn }: Place) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A path as a reference of a URI: relative to the current folder, or of the scheme `file` where it is absolute. */
function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//.test(path)) return `file:///${path.slice(0, 2)}${encoded.slice(encoded.indexOf('/'))}`;
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}
