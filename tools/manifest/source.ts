import ts from 'typescript';

/** A file of the source. */
export interface SourceFile {
  /** Relative to the repository, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** A text that the code shows in the language of the interface. */
export interface L10nCall {
  /** The English text; undefined when the code computes it. */
  readonly key: string | undefined;
  /** The function the call stands in. */
  readonly within: string | undefined;
  /** File and line. */
  readonly place: string;
}

/** Every call of `vscode.l10n.t`. */
export function l10nCalls(file: SourceFile): L10nCall[] {
  const source = parse(file);
  return callsIn(source)
    .filter((call) => /(^|\.)l10n\.t$/.test(call.expression.getText(source)))
    .map((call) => ({
      key: textOf(call.arguments[0]),
      within: functionAround(call),
      place: `${file.path}:${source.getLineAndCharacterOfPosition(call.getStart(source)).line + 1}`,
    }));
}

/** The names that `setContext` is run with. */
export function contextKeys(file: SourceFile): string[] {
  return callsIn(parse(file)).flatMap(({ arguments: [command, key] }) =>
    textOf(command) === 'setContext' ? (textOf(key) ?? []) : [],
  );
}

/** The texts that calls of a function begin with: `read('open.with', …)` gives `open.with`. */
export function firstArguments(file: SourceFile, name: string): string[] {
  return callsIn(parse(file)).flatMap((call) =>
    ts.isIdentifier(call.expression) && call.expression.text === name ? (textOf(call.arguments[0]) ?? []) : [],
  );
}

/** The texts in an object that a file declares: `const views = { a: 'x.a' }` gives `x.a`. */
export function textsOfObject(file: SourceFile, name: string): string[] {
  const found: string[] = [];
  visit(parse(file), (node) => {
    if (!ts.isVariableDeclaration(node) || !ts.isIdentifier(node.name) || node.name.text !== name || !node.initializer)
      return;
    visit(node.initializer, (inner) => {
      const text = ts.isPropertyAssignment(inner) ? textOf(inner.initializer) : undefined;
      if (text !== undefined) found.push(text);
    });
  });
  return found;
}

function parse({ path, text }: SourceFile): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

function callsIn(source: ts.SourceFile): ts.CallExpression[] {
  const calls: ts.CallExpression[] = [];
  visit(source, (node) => {
    if (ts.isCallExpression(node)) calls.push(node);
  });
  return calls;
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

function textOf(node: ts.Node | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined;
}

function functionAround(node: ts.Node): string | undefined {
  return ts.findAncestor(node, ts.isFunctionDeclaration)?.name?.text;
}
