import net from 'node:net';
import { loopback } from './loopback';
import { UserError } from '../shared/progress';

const usualPort = 8123;

/** The port to listen on: the one asked for, and no other; without one, the usual port, or 0 (any) when that is taken. */
export async function choosePort(asked: number | undefined): Promise<number> {
  if (asked === undefined) return (await isFree(usualPort)) ? usualPort : 0;
  if (await isFree(asked)) return asked;
  throw new UserError(`Port ${asked} is in use or not allowed. Leave --port out to have a free one chosen.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen(port, loopback, () => server.close(() => resolve(true)));
  });
}
