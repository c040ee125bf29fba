import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { WebSocket } from 'undici';
import { packageRoot } from '../../schemas/root';
import { outside } from './command';

/** What an editor asks of the runner, as the extension of VS Code does: its own server, over a socket. */
export interface Editor {
  call(method: string, params?: object): Promise<{ status?: string; report?: unknown }>;
  close(): void;
}

/** Playwright's command line, below our root. */
export function runner(...args: string[]): string[] {
  const root = packageRoot();
  return [join(root, 'node_modules/@playwright/test/cli.js'), ...args, '-c', join(root, 'playwright.config.ts')];
}

/** Opens the project of these sources in an editor. */
export async function edit(env: Record<string, string>): Promise<Editor> {
  const server = spawn(process.execPath, runner('test-server'), { env: { ...outside(), ...env }, stdio: ['ignore', 'pipe', 'ignore'] });
  // A check that fails leaves nobody behind.
  process.once('exit', () => server.kill('SIGKILL'));
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.once('close', () => reject(new Error('the runner has ended')));
    server.stdout.on('data', (chunk) => {
      const found = /Listening on (\S+)/.exec((said += chunk));
      if (found) resolve(found[1]!);
    });
  });
  const socket = new WebSocket(url);
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  return { call: (...asked) => asking(socket, ...asked), close: () => server.kill() };
}

let asked = 0;

function asking(socket: WebSocket, method: string, params: object = {}): ReturnType<Editor['call']> {
  const id = ++asked;
  return new Promise((resolve, reject) => {
    socket.addEventListener('message', function hear({ data }) {
      const told = JSON.parse(String(data));
      if (told.id !== id) return;
      socket.removeEventListener('message', hear);
      if (told.error) reject(new Error(JSON.stringify(told.error)));
      else resolve(told.result);
    });
    socket.send(JSON.stringify({ id, method, params }));
  });
}
