import type { Severity } from '../../../core/problem';
import { xmlAttributes } from '../xml';
import type { LintReport } from './report';

const severities: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'info' };

/** What is wrong with a library, in the XML that CI servers read as that of Checkstyle. */
export function checkstyleXml({ findings }: LintReport): string {
  const files = [...new Set(findings.map(({ file }) => file))];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<checkstyle version="4.3">',
    ...files.flatMap((name) => [
      `  <file${xmlAttributes({ name })}>`,
      ...findings
        .filter(({ file }) => file === name)
        .map(({ line, column, severity, message, code }) => {
          const said = { line, column, severity: severities[severity], message, source: `sop-guide.${code}` };
          return `    <error${xmlAttributes(said)}/>`;
        }),
      '  </file>',
    ]),
    '</checkstyle>',
    '',
  ].join('\n');
}
