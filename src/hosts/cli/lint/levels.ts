import { kinds } from '../../../core/lint/kinds';
import { codeMeant, groups } from '../../../core/lint/severity';
import type { Levels } from '../../../core/lint/severity';
import type { Level } from '../../../core/problem';

const levels: Readonly<Record<string, Level>> = {
  error: 'error',
  warning: 'warning',
  info: 'information',
  information: 'information',
  off: 'off',
};

/**
 * How bad problems are, as `--rule CODE=LEVEL` says; of several about one code the last counts.
 * @param known what was said before.
 * @throws Error that says what to do when there is no such code or level.
 */
export function withLevel(text: string, known: Levels = new Map()): Levels {
  const [, code = '', name = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
  const level = Object.hasOwn(levels, name) ? levels[name] : undefined;
  if (level === undefined)
    throw new Error('Write a code and how bad it is (error, warning, info, off), such as reply.empty=error.');
  const kind = kinds.get(code);
  if (kind?.isFatal) throw new Error(`“${code}” keeps a file from being read: it is always an error.`);
  if (!kind && !groups().has(code)) {
    const meant = codeMeant(code);
    throw new Error(
      `There is no code “${code}”.${meant === undefined ? ' docs/rules.md lists them all.' : ` Did you mean “${meant}”?`}`,
    );
  }
  return new Map([...known, [code, level]]);
}
