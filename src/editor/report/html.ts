import * as vscode from 'vscode';

/** The empty page; its script asks for the report. It loads only our own two files, and nothing inline runs. */
export function shellHtml(webview: vscode.Webview, extension: vscode.Uri): string {
  const nonce = globalThis.crypto.randomUUID().replaceAll('-', '');
  const uri = (...path: string[]) => webview.asWebviewUri(vscode.Uri.joinPath(extension, ...path)).toString();
  const policy = [
    `default-src 'none'`,
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${attribute(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${attribute(uri('media', 'report.css'))}">
<title>${attribute(vscode.l10n.t('Report'))}</title>
</head>
<body>
<main id="report" aria-busy="true"><p class="loading" role="status">${attribute(vscode.l10n.t('Reading the cases…'))}</p></main>
<script nonce="${nonce}" src="${attribute(uri('dist', 'report.js'))}"></script>
</body>
</html>`;
}

/**
 * A standalone report page that a browser can show and print. Its policy blocks all scripts, whatever the page
 * contains.
 * @param body the HTML of the page's body.
 */
export function standaloneHtml(title: string, body: string, style: string): string {
  return `<!DOCTYPE html>
<html lang="${attribute(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${attribute(title)}</title>
<style>
${style}
</style>
</head>
<body class="standalone">
<main id="report">${body}</main>
</body>
</html>
`;
}

function attribute(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
