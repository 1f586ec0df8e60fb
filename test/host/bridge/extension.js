// Lets the browser tests look into the editor: asks the test process for work, runs it against the vscode API in the
// extension host, and sends the result back. Unlike VS Code's own test mode it leaves dialogs and notifications alone.
const vscode = require('vscode');

const address = process.env.SOP_GUIDE_TEST_BRIDGE;

// The tests' TypeScript loader leaves calls to this helper in the functions that are sent here.
const __name = (named) => named;

async function work(host) {
  for (;;) {
    const response = await fetch(`${address}/next?host=${host}`);
    if (response.status === 410) return;
    const job = await response.json();
    await fetch(`${address}/done?host=${host}`, {
      method: 'POST',
      body: JSON.stringify({ id: job.id, ...(await run(job)) }),
    });
  }
}

async function run({ source, argument }) {
  try {
    const task = new Function('__name', `return (${source});`)(__name);
    return { value: await task(vscode, argument) };
  } catch (error) {
    return { error: error?.stack ?? String(error) };
  }
}

exports.activate = () => {
  // The test process may be gone before this host is; then there is nothing left to do.
  if (address !== undefined) work(crypto.randomUUID()).catch(() => {});
};
