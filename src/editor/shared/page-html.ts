import * as vscode from 'vscode';

/** What an empty page of ours loads. */
interface PageParts {
  /** The name of its script in `dist/`. */
  readonly script: string;
  /** The names of its styles in `media/`. */
  readonly styles: readonly string[];
  readonly title: string;
  /** What it says until its script shows something. */
  readonly loading: string;
  /** Whether it shows pictures of the library: they come from the folders that the webview may read, and nowhere else. */
  readonly hasImages?: boolean;
}

/**
 * An empty page with a place called `main`; its script asks for what to show. It loads only our own files, and nothing
 * inline runs.
 */
export function pageHtml(webview: vscode.Webview, extension: vscode.Uri, parts: PageParts): string {
  const nonce = globalThis.crypto.randomUUID().replaceAll('-', '');
  const uri = (...path: string[]) => webview.asWebviewUri(vscode.Uri.joinPath(extension, ...path)).toString();
  const policy = [
    `default-src 'none'`,
    `style-src ${webview.cspSource}`,
    ...(parts.hasImages ? [`img-src ${webview.cspSource}`] : []),
    `script-src 'nonce-${nonce}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  const links = parts.styles.map(
    (name) => `<link rel="stylesheet" href="${inAttribute(uri('media', `${name}.css`))}">`,
  );
  return `<!DOCTYPE html>
<html lang="${inAttribute(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${inAttribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${links.join('\n')}
<title>${inAttribute(parts.title)}</title>
</head>
<body>
<main id="main" aria-busy="true"><p class="loading" role="status">${inAttribute(parts.loading)}</p></main>
<script nonce="${nonce}" src="${inAttribute(uri('dist', `${parts.script}.js`))}"></script>
</body>
</html>`;
}

/** What webviews of ours may load: our own files and, where `roots` are given, those of libraries. */
export function pageOptions(extension: vscode.Uri, roots: readonly string[] = []): vscode.WebviewOptions {
  return {
    enableScripts: true,
    localResourceRoots: [
      vscode.Uri.joinPath(extension, 'dist'),
      vscode.Uri.joinPath(extension, 'media'),
      ...roots.map((root) => vscode.Uri.parse(root)),
    ],
  };
}

/** A text as it stands in an attribute, or between tags. */
export function inAttribute(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
