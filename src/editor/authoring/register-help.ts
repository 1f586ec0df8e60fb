import * as vscode from 'vscode';
import { AskedEarly } from '../../core/authoring/completion/asked-early';
import { configName } from '../../core/library/scan';
import type { LibraryRoot } from '../library/roots';
import { askWhileTyping } from './ask-while-typing';
import type { AskingServices } from './asking';

/** Signs behind which something fits. */
const triggers = Array.from(' :-[(#@`{%|"\'=!>→,.');

const testFiles = '**/*.test.{yml,yaml}';

/** What helps is loaded when somebody first writes in a library, or points at something in it. */
async function helpers(services: AskingServices) {
  const [{ AuthorCompletion }, { AuthorHover }, { TestDefinitions }] = await Promise.all([
    import('./completion'),
    import('./hover'),
    import('./test-definitions'),
  ]);
  return {
    completion: new AuthorCompletion(services),
    hover: new AuthorHover(services),
    definitions: new TestDefinitions(services),
  };
}

/** Completes and explains SOPs, `library.yml` and tests: in files of libraries alone, so that nothing is asked while others are typed in. */
export function registerHelp(services: AskingServices): vscode.Disposable {
  const { loader } = services;
  let made: ReturnType<typeof helpers> | undefined;
  const askedEarly = new AskedEarly();
  const help = () => (made ??= helpers(services));
  const completion: vscode.CompletionItemProvider = {
    async provideCompletionItems(document, position, token, context) {
      const { text } = document.lineAt(position);
      const isAsked = context.triggerKind === vscode.CompletionTriggerKind.Invoke;
      if (isAsked && askedEarly.isTooLate(document.uri.toString(), position, text)) return undefined;
      const { completion: helper } = await help();
      return token.isCancellationRequested
        ? undefined
        : helper.provideCompletionItems(document, position, token, context);
    },
  };
  const hover: vscode.HoverProvider = {
    provideHover: async (document, position) => (await help()).hover.provideHover(document, position),
  };
  const definitions: vscode.DefinitionProvider = {
    provideDefinition: async (document, position) => (await help()).definitions.provideDefinition(document, position),
  };
  let known = '';
  let registered: vscode.Disposable | undefined;
  const follow = () => {
    const { roots } = loader;
    const keys = roots.map(({ key }) => key).join('\n');
    if (keys === known) return;
    known = keys;
    registered?.dispose();
    const tests = roots.flatMap((root) => filesOf(root, testFiles));
    const selector = [...roots.flatMap((root) => filesOf(root, '**/*.{md,MD}', configName)), ...tests];
    registered = vscode.Disposable.from(
      vscode.languages.registerCompletionItemProvider(selector, completion, ...triggers),
      vscode.languages.registerHoverProvider(selector, hover),
      vscode.languages.registerDefinitionProvider(tests, definitions),
      askWhileTyping(askedEarly, (document) => vscode.languages.match(selector, document) > 0),
    );
  };
  const following = loader.onDidProgress(follow);
  follow();
  return new vscode.Disposable(() => {
    following.dispose();
    registered?.dispose();
  });
}

/** The files of a library that are helped with. */
function filesOf({ uri }: LibraryRoot, ...patterns: string[]): vscode.DocumentFilter[] {
  const { scheme } = uri;
  return patterns.map((pattern) => ({ scheme, pattern: new vscode.RelativePattern(uri, pattern) }));
}
