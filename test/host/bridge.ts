// The test process's end of the bridge into the editor (its other end is the extension in bridge/).
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type * as vscode from 'vscode';
import { loopback } from '../../tools/vscode/loopback';

/**
 * A function that runs inside the extension host. Only its text is sent there: it may use its parameters, and nothing around it.
 */
export type InHost<A, T> = (api: typeof vscode, argument: A) => T | PromiseLike<T>;

interface Job {
  readonly id: number;
  readonly source: string;
  readonly argument: unknown;
}

interface Outcome {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

const hostTimeout = 45_000;

/** One extension host, that is, one window since its last load. */
export class HostLink {
  private readonly jobs: Job[] = [];
  private readonly open = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  private waiting: http.ServerResponse | undefined;
  private lastId = 0;

  /** Runs a function in the extension host; returns its result, which has to be plain data. */
  async run<T, A = undefined>(task: InHost<A, T>, argument?: A, timeout = 30_000): Promise<T> {
    const id = ++this.lastId;
    const source = task.toString();
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<T>((resolve, reject) => {
        timer = setTimeout(() => reject(new Error(`No answer from the editor in ${timeout} ms:\n${source}`)), timeout);
        this.open.set(id, { resolve: resolve as (value: unknown) => void, reject });
        this.jobs.push({ id, source, argument });
        this.serve();
      });
    } finally {
      clearTimeout(timer);
      this.open.delete(id);
    }
  }

  /** The extension host asks for its next job. */
  ask(response: http.ServerResponse): void {
    this.waiting = response;
    // A host that is gone gets no job: it would be lost.
    response.on('close', () => {
      if (this.waiting === response) this.waiting = undefined;
    });
    this.serve();
  }

  /** The extension host has done a job. */
  finish(outcome: Outcome): void {
    const job = this.open.get(outcome.id);
    if (outcome.error === undefined) job?.resolve(outcome.value);
    else job?.reject(new Error(`In the editor: ${outcome.error}`));
  }

  /** Tells the extension host that there will be no more. */
  close(): void {
    this.waiting?.writeHead(410).end();
  }

  private serve(): void {
    if (this.waiting === undefined) return;
    const job = this.jobs.shift();
    if (job === undefined) return;
    this.waiting.end(JSON.stringify(job));
    this.waiting = undefined;
  }
}

/** Waits for extension hosts to connect. */
export class Bridge {
  private readonly links = new Map<string, HostLink>();
  private readonly expecting: ((link: HostLink) => void)[] = [];

  private constructor(private readonly server: http.Server) {}

  static async start(): Promise<Bridge> {
    const server = http.createServer();
    const bridge = new Bridge(server);
    server.on('request', (request, response) => {
      void bridge.answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, loopback, resolve));
    return bridge;
  }

  /** What the VS Code server has to pass on to its extension hosts. */
  get env(): Record<string, string> {
    return { SOP_GUIDE_TEST_BRIDGE: `http://${loopback}:${(this.server.address() as AddressInfo).port}` };
  }

  /** The next extension host that connects for the first time; ask for it before its window is opened or reloaded. */
  nextHost(): Promise<HostLink> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`No extension host called in ${hostTimeout} ms`)), hostTimeout);
      this.expecting.push((link) => {
        clearTimeout(timer);
        resolve(link);
      });
    });
  }

  async close(): Promise<void> {
    for (const link of this.links.values()) link.close();
    await new Promise((resolve) => {
      this.server.close(resolve);
      this.server.closeAllConnections();
    });
  }

  private async answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://bridge');
    const link = this.link(url.searchParams.get('host') ?? '');
    if (url.pathname === '/next') {
      link.ask(response);
      return;
    }
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
    link.finish(JSON.parse(body) as Outcome);
    response.end();
  }

  private link(id: string): HostLink {
    const known = this.links.get(id);
    if (known !== undefined) return known;
    const link = new HostLink();
    this.links.set(id, link);
    this.expecting.shift()?.(link);
    return link;
  }
}
