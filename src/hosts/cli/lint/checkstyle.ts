import type { Severity } from '../../../core/problem';
import { xmlAttributes } from '../xml';
import type { LintReport, ToldFinding } from './report';

const severities: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'info' };

/** What is wrong with a library, in the XML that CI servers read as that of Checkstyle. */
export function checkstyleXml({ findings }: LintReport): string {
  const files = new Map<string, ToldFinding[]>();
  for (const one of findings) {
    const ofFile = files.get(one.file);
    if (ofFile) ofFile.push(one);
    else files.set(one.file, [one]);
  }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<checkstyle version="4.3">',
    ...[...files].flatMap(([name, problems]) => [
      `  <file${xmlAttributes({ name })}>`,
      ...problems.map(({ line, column, severity, message, code }) => {
        const said = { line, column, severity: severities[severity], message, source: `sop-guide.${code}` };
        return `    <error${xmlAttributes(said)}/>`;
      }),
      '  </file>',
    ]),
    '</checkstyle>',
    '',
  ].join('\n');
}
