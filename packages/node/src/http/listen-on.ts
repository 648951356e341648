import { spawn } from 'node:child_process';
import { Problem } from '../problems.ts';
import type { Api } from './server-parts.ts';

/** The port that is tried first. */
const FIRST_PORT = 4170;

/** Listens, on the port given or else on the first free one from 4170 on. Gives the address. Throws Problem `port-taken`. */
export async function listenOn(server: Api, host: string, port: number | null): Promise<string> {
  for (let next = port ?? FIRST_PORT; ; next++) {
    try {
      await server.listen({ host, port: next });
      break;
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
      if (port !== null || next > FIRST_PORT + 50) throw new Problem('port-taken', `Port ${next}: ${message}`);
    }
  }
  const address = server.server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return `http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${bound}/`;
}

/** Opens the system's browser, where there is a display and a browser; nothing happens where there is none. */
export function openBrowser(address: string): void {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (!['darwin', 'win32'].includes(process.platform) && !DISPLAY && !WAYLAND_DISPLAY) return;
  const [command, ...args] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
