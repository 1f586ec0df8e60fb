import assert from 'node:assert/strict';
import { contextKeys, firstArguments, l10nCalls, textsOfObject } from '../../../tools/manifest/source';

const file = (...lines: string[]) => ({ path: 'src/editor/a.ts', text: lines.join('\n') });

describe('reading the source for the manifest', () => {
  it('finds the texts that are translated, with their places', () => {
    const calls = l10nCalls(
      file(
        "const a = vscode.l10n.t('One “{0}”', name);",
        'const b = () => [l10n.t("Two\\nlines"), vscode.l10n.t(`Three`)];',
        "other.t('No');",
        "// vscode.l10n.t('No')",
      ),
    );
    assert.deepEqual(
      calls.map(({ key, place }) => [key, place]),
      [
        ['One “{0}”', 'src/editor/a.ts:1'],
        ['Two\nlines', 'src/editor/a.ts:2'],
        ['Three', 'src/editor/a.ts:2'],
      ],
    );
  });

  it('reports texts that are computed, with their places', () => {
    const calls = l10nCalls(
      file(
        'function say(x) {',
        '  return vscode.l10n.t(x);',
        '}',
        'const b = vscode.l10n.t(`a ${x}`);',
        "vscode.l10n.t({ message: 'a' });",
        'vscode.l10n.t();',
      ),
    );
    assert.deepEqual(
      calls.map(({ key, within }) => [key, within]),
      [
        [undefined, 'say'],
        [undefined, undefined],
        [undefined, undefined],
        [undefined, undefined],
      ],
    );
  });

  it('finds the context keys that are set', () => {
    const keys = contextKeys(
      file(
        "void vscode.commands.executeCommand('setContext', 'sopGuide.case', x ? 'open' : 'none');",
        "run('other', 'sopGuide.no');",
        "run('setContext');",
      ),
    );
    assert.deepEqual(keys, ['sopGuide.case']);
  });

  it('finds what a function is called with', () => {
    assert.deepEqual(
      firstArguments(
        file(
          "const s = { a: () => read('a.b', ''), c: () => read<string[]>('c', []).filter(Boolean) };",
          'read(name);',
          "this.read('no');",
        ),
        'read',
      ),
      ['a.b', 'c'],
    );
  });

  it('finds the texts of an object', () => {
    assert.deepEqual(
      textsOfObject(
        file("export const views = { a: 'x.a', b: 'x.b', c: d } as const;", "const others = { e: 'x.e' };"),
        'views',
      ),
      ['x.a', 'x.b'],
    );
  });
});
