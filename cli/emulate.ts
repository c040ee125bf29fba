import { Argument, InvalidArgumentError, type Command } from 'commander';
import { startSeller, type SellerOptions } from '../fixtures/emulators/seller/seller';
import { referenceClients } from '../fixtures/profile/reference';
import { emulateBuyer, type EmulatedBuyer } from './emulateBuyer';
import { emulatorConfig } from './emulatorConfig';
import { UsageError } from './exit';

interface EmulateOptions extends EmulatedBuyer {
  config?: string;
  host?: string;
  port?: number;
  root?: string;
  json?: boolean;
}

/** `emulate seller`: the reference Seller on its own, for people who build a Buyer. Runs until it is stopped. */
export function emulateCommand(program: Command): void {
  program
    .command('emulate')
    .description('run the emulated Seller on its own, or let the emulated Buyer trade with a Seller')
    .addArgument(new Argument('<role>').choices(['seller', 'buyer']))
    .option('--url <root>', 'the root URL of the Seller that the emulated Buyer is to trade with')
    .option('-c, --config <file>', 'YAML file: host, port, root, basePaths, tls, auth, onNet, behaviour, callbackHosts')
    .option('--host <address>', 'address to listen on (default 127.0.0.1)')
    .option('--port <n>', 'port to listen on (default any)', port)
    .option('--root <path>', 'path put before every API, as /billie', path)
    .option('--json', 'where it listens, or the Seller that it traded with, as JSON on stdout')
    .action(async (role: string, options: EmulateOptions) => {
      if (role === 'buyer') {
        const url = await emulateBuyer(options);
        if (options.json) console.log(JSON.stringify({ url }, null, 2));
        return;
      }
      const stopped = new Promise((stop) => process.once('SIGINT', stop).once('SIGTERM', stop));
      const merged = optionsOf(options);
      const seller = await started(merged);
      if (options.json) console.log(JSON.stringify({ url: seller.url, tokenUrl: seller.tokenUrl }, null, 2));
      console.error(`The emulated Seller listens at ${seller.url}`);
      console.error(entrance(merged, seller.tokenUrl));
      await stopped;
      await seller.close();
      console.error('The emulated Seller has stopped.');
    });
}

function optionsOf({ config, host, port, root }: EmulateOptions): SellerOptions {
  return {
    auth: { kind: 'oauth2', clients: referenceClients },
    ...(config !== undefined && emulatorConfig(config)),
    ...(host !== undefined && { host }),
    ...(port !== undefined && { port }),
    ...(root !== undefined && { root }),
  };
}

async function started(options: SellerOptions) {
  try {
    return await startSeller(options);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new UsageError(`Port ${options.port} is in use; choose another with --port.`);
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new UsageError(`Cannot listen on ${options.host ?? '127.0.0.1'}:${options.port ?? 0} (${code}).`);
    throw error;
  }
}

function entrance({ auth }: SellerOptions, tokenUrl: string): string {
  if (auth?.kind === 'oauth2')
    return `Tokens are had from ${tokenUrl} by ${auth.clients.map(({ id }) => id).join(' and ')}. Stop it with Ctrl-C.`;
  if (auth?.kind === 'apiKey')
    return `It wants a key in the header ${auth.header}, known of ${Object.keys(auth.keys).join(' and ')}. Stop it with Ctrl-C.`;
  return 'It lets everybody in. Stop it with Ctrl-C.';
}

function port(text: string): number {
  const number = Number(text);
  if (text.trim() !== '' && Number.isInteger(number) && number >= 0 && number <= 65535) return number;
  throw new InvalidArgumentError('It is no port number.');
}

function path(text: string): string {
  if (text === '' || /^\/[^?#]*[^/?#]$/.test(text)) return text;
  throw new InvalidArgumentError('It must be a path, as /billie.');
}
