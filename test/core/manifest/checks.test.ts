import assert from 'node:assert/strict';
import { checks } from '../../../tools/manifest/checks';

import type { Facts } from '../../../tools/manifest/facts';

interface Parts {
  readonly contributes?: Readonly<Record<string, unknown>>;
  readonly facts?: Partial<Facts>;
}

describe('the checks of the manifest', () => {
  const call = (key: string | undefined, place = 'src/editor/a.ts:1', within?: string) => ({ key, within, place });
  const link = '[Go](command:sopGuide.find)';

  it('are quiet when all agrees', () => {
    assert.deepEqual(problemsOf({}), []);
  });

  finds(
    'a command without code',
    { facts: { commands: [] } },
    'The command “sopGuide.find” of package.json is not in src/editor/shared/commands.ts.',
  );
  finds(
    'a command that is not declared',
    { facts: { commands: ['sopGuide.find', 'sopGuide.hide'] } },
    'The command “sopGuide.hide” of src/editor/shared/commands.ts is not in package.json.',
  );
  finds(
    'a view without code',
    { facts: { views: [] } },
    'The view “sopGuide.tree” of package.json is not in src/editor/shared/commands.ts.',
  );
  finds(
    'a view that is not declared',
    { facts: { views: ['sopGuide.tree', 'sopGuide.list'] } },
    'The view “sopGuide.list” of src/editor/shared/commands.ts is not in package.json.',
  );
  finds(
    'a setting that is never read',
    { facts: { settings: [] } },
    'The setting “sopGuide.folder” of package.json is not in src/editor/shared/settings.ts.',
  );
  finds(
    'a setting that is not declared',
    { facts: { settings: ['folder', 'colour'] } },
    'The setting “sopGuide.colour” of src/editor/shared/settings.ts is not in package.json.',
  );

  finds(
    'an unknown command in a menu',
    { contributes: { menus: { 'view/title': [{ command: 'sopGuide.gone' }] } } },
    'The command “sopGuide.gone” is used but not declared.',
  );
  finds(
    'an unknown command behind a key',
    { contributes: { keybindings: [{ command: 'sopGuide.gone', key: 'f9' }] } },
    'The command “sopGuide.gone” is used but not declared.',
  );
  finds(
    'an unknown command in a walkthrough',
    { contributes: { walkthroughs: [{ steps: [{ completionEvents: ['onCommand:sopGuide.gone'] }] }] } },
    'The command “sopGuide.gone” is used but not declared.',
  );
  finds(
    'an unknown command in a link',
    textOf('[Go](command:sopGuide.gone)'),
    'The command “sopGuide.gone” is used but not declared.',
  );
  accepts('commands of VS Code', {
    contributes: { menus: { 'view/title': [{ command: 'workbench.action.reload' }] } },
  });

  finds(
    'an unknown view with a welcome text',
    { contributes: { viewsWelcome: [{ view: 'sopGuide.gone', contents: '' }] } },
    'The view “sopGuide.gone” is used but not declared.',
  );
  finds(
    'an unknown view in a condition',
    when('view == sopGuide.gone'),
    'The view “sopGuide.gone” is used but not declared.',
  );
  finds(
    'an unknown view in an event',
    { contributes: { walkthroughs: [{ completionEvents: ['onView:sopGuide.gone'] }] } },
    'The view “sopGuide.gone” is used but not declared.',
  );
  accepts('views of VS Code', when('view == explorer && focusedView != sopGuide.tree'));

  finds(
    'an unknown setting in an event',
    { contributes: { walkthroughs: [{ completionEvents: ['onSettingChanged:sopGuide.gone'] }] } },
    'The setting “sopGuide.gone” is used but not declared.',
  );
  finds(
    'an unknown setting in a condition',
    when('config.sopGuide.gone'),
    'The setting “sopGuide.gone” is used but not declared.',
  );

  finds(
    'a context key that nobody sets',
    when('view == sopGuide.tree && sopGuide.gone'),
    'The context key “sopGuide.gone” is asked for but never set.',
  );
  finds(
    'a compared context key that nobody sets',
    when('sopGuide.gone != open'),
    'The context key “sopGuide.gone” is asked for but never set.',
  );
  finds(
    'a denied context key that nobody sets',
    when('!sopGuide.gone'),
    'The context key “sopGuide.gone” is asked for but never set.',
  );
  finds(
    'a context key in an event that nobody sets',
    { contributes: { walkthroughs: [{ completionEvents: ['onContext:sopGuide.gone'] }] } },
    'The context key “sopGuide.gone” is asked for but never set.',
  );
  accepts(
    'context keys that are set, and those of VS Code',
    when('sopGuide.ready && view.sopGuide.tree.visible && editorTextFocus'),
  );

  finds(
    'an icon that does not exist',
    { contributes: { viewsContainers: { activitybar: [{ id: 'sopGuide', icon: 'media/gone.svg' }] } } },
    'The file “media/gone.svg” does not exist.',
  );
  finds(
    'a picture that does not exist',
    { contributes: { walkthroughs: [{ steps: [{ media: { image: { dark: 'media/gone.png' } } }] }] } },
    'The file “media/gone.png” does not exist.',
  );
  finds(
    'a schema that does not exist',
    { contributes: { yamlValidation: [{ fileMatch: '*.yml', url: './media/gone.json' }] } },
    'The file “./media/gone.json” does not exist.',
  );
  accepts('icons of VS Code and addresses', {
    contributes: { menus: { x: [{ icon: '$(search)' }] }, yamlValidation: [{ url: 'https://sops.example/a.json' }] },
  });

  finds(
    'a text of the manifest that is missing',
    { contributes: { menus: { x: [{ title: '%gone%' }] } } },
    '“%gone%” is missing in package.nls.json.',
  );
  finds(
    'a text of the manifest that is not used',
    { facts: { nls: { title: link, left: 'A' }, nlsTranslations: both({ title: link, left: 'B' }) } },
    '“left” of package.nls.json is not used.',
  );

  finds(
    'an untranslated text of the manifest',
    { facts: { nlsTranslations: { es: {}, ca: { title: link } } } },
    'package.nls.es.json: “title” is missing.',
  );
  finds(
    'a translation of no text of the manifest',
    { facts: { nlsTranslations: both({ title: link, left: 'A' }) } },
    'package.nls.ca.json: “left” is not used.',
  );
  finds(
    'a lost link',
    { facts: { nlsTranslations: both({ title: 'Ir' }) } },
    'package.nls.es.json: “title” must keep ](command:sopGuide.find).',
  );

  finds(
    'an untranslated text of the code',
    { facts: { l10nCalls: [call('Find {0}'), call('Hide')] } },
    'bundle.l10n.es.json: “Hide” is missing.',
  );
  finds(
    'a text left empty',
    { facts: { bundles: both({ 'Find {0}': '', Wrong: 'Mal' }) } },
    'bundle.l10n.es.json: “Find {0}” is missing.',
  );
  finds(
    'an untranslated problem',
    { facts: { problemTexts: ['Wrong', 'Worse'] } },
    'bundle.l10n.ca.json: “Worse” is missing.',
  );
  finds(
    'a translation of no text of the code',
    { facts: { problemTexts: [] } },
    'bundle.l10n.ca.json: “Wrong” is not used.',
  );
  finds(
    'a lost placeholder',
    { facts: { bundles: both({ 'Find {0}': 'Buscar', Wrong: 'Mal' }) } },
    'bundle.l10n.es.json: “Find {0}” must keep {0}.',
  );
  finds(
    'another placeholder',
    { facts: { bundles: both({ 'Find {0}': 'Buscar {1}', Wrong: 'Mal' }) } },
    'bundle.l10n.es.json: “Find {0}” must keep {0}.',
  );
  finds(
    'an icon too many',
    { facts: { bundles: both({ 'Find {0}': 'Buscar {0}', Wrong: '$(error) Mal' }) } },
    'bundle.l10n.es.json: “Wrong” must keep its text free of placeholders.',
  );
  finds(
    'a lost line',
    {
      facts: {
        l10nCalls: [call('Find {0}\nnow')],
        bundles: both({ 'Find {0}\nnow': 'Buscar {0} ahora', Wrong: 'Mal' }),
      },
    },
    'bundle.l10n.es.json: “Find {0}\nnow” must keep \\n {0}.',
  );

  finds(
    'a computed text',
    { facts: { l10nCalls: [call('Find {0}'), call(undefined)] } },
    'src/editor/a.ts:1: the text for l10n.t must be written out.',
  );
  finds(
    'a computed text beside that of problems',
    { facts: { l10nCalls: [call('Find {0}'), call(undefined, 'src/editor/shared/wording.ts:9', 'statusText')] } },
    'src/editor/shared/wording.ts:9: the text for l10n.t must be written out.',
  );
  accepts('the computed text of problems', {
    facts: { l10nCalls: [call('Find {0}'), call(undefined, 'src/editor/shared/wording.ts:9', 'problemText')] },
  });

  function finds(what: string, parts: Parts, problem: string): void {
    it(`find ${what}`, () => {
      const found = problemsOf(parts);
      assert.ok(found.includes(problem), `Found instead: ${found.join('\n') || 'nothing'}`);
    });
  }

  function accepts(what: string, parts: Parts): void {
    it(`accept ${what}`, () => assert.deepEqual(problemsOf(parts), []));
  }

  function when(condition: string): Parts {
    return { contributes: { menus: { 'view/title': [{ command: 'sopGuide.find', when: condition }] } } };
  }

  function textOf(text: string): Parts {
    return { facts: { nls: { title: text }, nlsTranslations: both({ title: text }) } };
  }

  function both<T>(texts: T): { es: T; ca: T } {
    return { es: texts, ca: texts };
  }

  function problemsOf({ contributes, facts }: Parts): string[] {
    const manifest = {
      icon: 'media/icon.png',
      contributes: {
        commands: [{ command: 'sopGuide.find', title: '%title%' }],
        views: { sopGuide: [{ id: 'sopGuide.tree' }] },
        configuration: { properties: { 'sopGuide.folder': {} } },
        ...contributes,
      },
    };
    const sound: Facts = {
      manifest,
      nls: { title: link },
      nlsTranslations: both({ title: link }),
      bundles: both({ 'Find {0}': 'Buscar {0}', Wrong: 'Mal' }),
      commands: ['sopGuide.find'],
      views: ['sopGuide.tree'],
      settings: ['folder'],
      contextKeys: ['sopGuide.ready'],
      l10nCalls: [call('Find {0}')],
      problemTexts: ['Wrong'],
      exists: (path) => path === 'media/icon.png',
    };
    return checks.flatMap((check) => check({ ...sound, ...facts }));
  }
});
