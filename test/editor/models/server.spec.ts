import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { serverDefinition } from '../../../src/editor/assistant/server-definition';
import type { SopGuide } from '../../../src/editor/start';
import { configure, fileAt, guide } from '../support/guide';
import { until } from '../support/until';

/** How VS Code calls our server, and its tools. */
const server = 'sop-guide.sop-guide/SOP Guide';
const prefix = 'mcp_sop_guide_';

function tools(): string[] {
  return vscode.lm.tools.flatMap(({ name }) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : [])).sort();
}

/** Starts the server as people do by “MCP: List Servers”, until it has some tools. */
async function started(what: string, has: (all: readonly string[]) => boolean): Promise<void> {
  await until(what, async () => {
    await vscode.commands.executeCommand('workbench.mcp.startServer', server, { waitForLiveTools: true });
    return has(tools());
  });
}

describe('The server for agents that take servers from the editor', () => {
  let api: SopGuide;

  before(async () => {
    api = await guide();
  });

  after(async () => {
    await configure('assistants.server', undefined);
    await configure('agent.name', undefined);
    await until('the server is gone', () => tools().length === 0);
  });

  it('is not there until the settings want it; then it reads the libraries of the window', async () => {
    await vscode.commands.executeCommand('workbench.mcp.startServer', server);
    assert.deepEqual(tools(), []);
    await configure('assistants.server', 'read');
    await started('the server has tools', (all) => all.length > 0);
    assert.deepEqual(tools(), [
      'sop_check_reply',
      'sop_get',
      'sop_next_step',
      'sop_reply',
      'sop_search',
      'sop_suggest',
    ]);
    const { content } = await vscode.lm.invokeTool(`${prefix}sop_get`, {
      input: { sop: 'refund-defective-product' },
      toolInvocationToken: undefined,
    });
    const text = content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
    const [sop] = api.library.withId('refund-defective-product');
    assert.ok(sop && text.includes(JSON.stringify(sop.title)), text);
  });

  it('works on cases only where the settings say so', async () => {
    await configure('assistants.server', 'cases');
    await started('the server has the tools that write', (all) => all.includes('sop_start'));
    assert.equal(tools().length, 11);
  });

  it('is told which libraries, cases and signature this window has', async () => {
    const context = { extension: vscode.extensions.getExtension('sop-guide.sop-guide') } as vscode.ExtensionContext;
    const cases = fileAt('.sop-cases');
    const define = () =>
      serverDefinition({ library: api.library, context }, cases.toString(), {
        command: 'node',
        args: ['cli.js'],
        env: {},
      });
    await configure('agent.name', 'Ana');
    const library = ['--library', fileAt('sops').fsPath, '--signature', 'Ana'];
    assert.deepEqual(define()?.args, [
      'cli.js',
      'mcp',
      ...library,
      ...['--allow-cases', '--cases', cases.fsPath, '--actor', 'assistant'],
    ]);
    await configure('assistants.server', 'read');
    assert.deepEqual(define()?.args, ['cli.js', 'mcp', ...library]);
    await configure('assistants.server', 'off');
    assert.equal(define(), undefined);
  });
});
