import * as vscode from 'vscode';
import { inAttribute } from '../shared/page-html';

/**
 * A standalone report page that a browser can show and print. Its policy blocks all scripts, whatever the page
 * contains.
 * @param body the HTML of the page's body.
 */
export function standaloneHtml(title: string, body: string, style: string): string {
  return `<!DOCTYPE html>
<html lang="${inAttribute(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${inAttribute(title)}</title>
<style>
${style}
</style>
</head>
<body class="standalone">
<main id="main">${body}</main>
</body>
</html>
`;
}
