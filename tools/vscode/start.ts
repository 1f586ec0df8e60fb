// npm start: the extension as it is now, installed into a VS Code that runs in the browser, with a library open.
import path from 'node:path';
import { installServer } from './install';
import { withLock } from '../shared/lock';
import { hostCache } from '../shared/paths';
import { choosePort } from './port';
import { isEnding } from '../shared/processes';
import { runMain, step } from '../shared/progress';
import { keptSampleWorkspace } from './sample-workspace';
import { installVsix, startServer } from './server';
import { calmSettings } from './settings';
import { startHelp, startOptions } from './start-options';
import { makeVsix } from '../package/vsix';
import { workbenchUrl } from './workbench';

async function main(): Promise<void> {
  // npm runs scripts in the project's folder; INIT_CWD is where the person is.
  const options = startOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  if (options.help) {
    console.log(startHelp);
    return;
  }
  // A port that cannot be used is reported before the work, not after it.
  await choosePort(options.port);

  const vsix = path.join(hostCache, 'sop-guide.vsix');
  // User data are kept between starts, and with them cases and settings.
  const folders = {
    server: await installServer(),
    userData: path.join(hostCache, 'user-data'),
    extensions: path.join(hostCache, 'extensions'),
  };
  await withLock(`${vsix}.lock`, async () => {
    await step('Building and packaging the extension', () => makeVsix(vsix));
    await step('Installing it into VS Code', () => installVsix(vsix, folders));
  });
  const workspace = options.library ?? keptSampleWorkspace();
  const server = await step('Starting VS Code', async () =>
    startServer({ folders, settings: calmSettings, port: await choosePort(options.port) }),
  );

  console.log(`\nOpen this address in a browser:\n\n  ${workbenchUrl(server, workspace)}\n\nCtrl-C stops it.`);
  const output = await server.ended;
  if (!isEnding()) throw new Error(`VS Code has ended by itself:\n${output.slice(-2000)}`);
}

runMain(main);
