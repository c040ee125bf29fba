import { Argument, type Command } from 'commander';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';
import { startSeller, type SellerOptions } from '../fixtures/emulators/seller/seller';
import { referenceClients } from '../fixtures/profile/reference';
import { UsageError } from './exit';

interface EmulateOptions {
  config?: string;
  host?: string;
  port?: string;
  root?: string;
}

/** `emulate seller`: the reference Seller on its own, for people who build a Buyer. Runs until it is stopped. */
export function emulateCommand(program: Command): void {
  program
    .command('emulate')
    .description('run the emulated Seller on its own')
    .addArgument(new Argument('<role>').choices(['seller']))
    .option('-c, --config <file>', 'YAML file: host, port, root, tls, auth, onNet, behaviour, callbackHosts')
    .option('--host <address>', 'address to listen on (default 127.0.0.1)')
    .option('--port <n>', 'port to listen on (default any)')
    .option('--root <path>', 'path put before every API, as /billie')
    .action(async (_role: string, options: EmulateOptions) => {
      const seller = await started(options);
      console.error(`The emulated Seller listens at ${seller.url}`);
      console.error(`Tokens are had from ${seller.tokenUrl}. Stop it with Ctrl-C.`);
      await new Promise((stop) => process.once('SIGINT', stop).once('SIGTERM', stop));
      await seller.close();
    });
}

async function started(options: EmulateOptions) {
  const { host, root, port } = options;
  const merged: SellerOptions = {
    auth: { kind: 'oauth2', clients: referenceClients },
    ...fromFile(options.config),
    ...(host && { host }),
    ...(root && { root }),
  };
  if (port !== undefined) merged.port = portOf(port);
  try {
    return await startSeller(merged);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new UsageError(`Port ${merged.port} is in use; choose another with --port.`);
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL')
      throw new UsageError(`Cannot listen on ${merged.host ?? '127.0.0.1'}:${merged.port} (${code}).`);
    throw error;
  }
}

function fromFile(file: string | undefined): SellerOptions {
  if (file === undefined) return {};
  if (!existsSync(file)) throw new UsageError(`There is no configuration file ${file}.`);
  const { tls, ...rest } = parse(readFileSync(file, 'utf8')) as Omit<SellerOptions, 'tls'> & { tls?: { key: string; cert: string } };
  const at = (name: string) => readFileSync(resolve(dirname(file), name));
  return { ...rest, ...(tls && { tls: { key: at(tls.key), cert: at(tls.cert) } }) };
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new UsageError(`${text} is no port number.`);
}
