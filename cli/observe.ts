import { InvalidArgumentError, type Command } from 'commander';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadProfile } from '../fixtures/profile/load';
import { roleIn } from '../fixtures/profile/buyer/load';
import type { Profile } from '../fixtures/profile/profile';
import { review } from '../fixtures/profile/review';
import { Proxy, type OpenRoute } from '../fixtures/proxy/proxy';
import { Queue } from '../fixtures/proxy/queue';
import type { ProxyRoute } from '../fixtures/proxy/route';
import { oneLine } from '../reports/text';
import { exit, UsageError } from './exit';
import { freshFolder, madeFolder } from './folder';
import { loadProfiles } from './audit/profiles';
import { rolesOf, sideOption, type WantedSide } from './audit/side';
import { Companion } from './observing/companion';
import { shortcomings } from './observing/shortcomings';
import { routesOf, type RouteOptions } from './observing/routes';
import { watchedSides } from './observing/watched';

interface ObserveOptions extends RouteOptions {
  profile: string[];
  side?: WantedSide;
  rewriteCallbacks?: boolean;
  for?: number;
  out?: string;
  json?: boolean;
}

/** Most milliseconds that requests under way are given when it ends. */
const grace = 5000;

/** `observe`: a reverse proxy between a Buyer and a Seller that judges what passes, beside the path. Runs until it is stopped. */
export function observeCommand(program: Command, answer: (code: number) => void): void {
  program
    .command('observe')
    .description('stand between a Buyer and a Seller, pass on what they say unchanged, and judge it')
    .option(
      '-p, --profile <file>',
      'the profile of a party, of each by an option of its own; the part "observe" of the Seller\'s says the same as the options below; who has none is judged by what is seen',
      (file: string, before: string[]) => [...before, file],
      [],
    )
    .addOption(sideOption())
    .option('-l, --listen <[address:]port>', 'where the Buyer calls us instead of the Seller')
    .option('-t, --target <url>', 'where the Seller is (default where target.root of its profile is)')
    .option('--callback-listen <[address:]port>', 'where the Seller calls us instead of the Buyer')
    .option('--callback-target <url>', "where the Buyer's listener is; a path lets through only what stands below it")
    .option(
      '--rewrite-callbacks',
      'have registrations name us, so that the Buyer need not be told of us; they do not pass byte for byte then',
    )
    .option('--rewrite-host', "name the target in the Host header instead of us, where the target's gateway looks at it")
    .option('--cert <file>', 'PEM certificate with which we are called by https')
    .option('--key <file>', 'its private key')
    .option('--for <time>', 'end by itself, as 30s, 10m, 8h', duration)
    .option('-o, --out <folder>', 'where the record is written (default: reports/out/<time>)')
    .option('--json', 'findings as JSON lines on stdout')
    .action(async (options: ObserveOptions) => answer(await observe(options)));
}

async function observe(options: ObserveOptions): Promise<number> {
  const profiles = loadProfiles(options.profile, sensible);
  const { seller } = profiles;
  const routes = routesOf(seller, options.profile.find((file) => roleIn(file) !== 'buyer') ?? '', options);
  const sides = watchedSides(profiles, rolesOf(options.side ?? 'both'), routes);
  const folder = freshFolder(options.out);
  const rewriteCallbacks = options.rewriteCallbacks ?? seller?.observe?.rewriteCallbacks ?? false;
  if (rewriteCallbacks && !routes.some(({ to }) => to === 'buyer'))
    throw new UsageError('Callbacks can only be rewritten with a route to the Buyer: use --callback-listen and --callback-target.');
  const tell = (sentence: string) => console.error(oneLine(`· ${sentence}`, 400));
  const queue = new Queue(tell);
  const proxy = await started(routes, queue, rewriteCallbacks);
  try {
    madeFolder(folder);
    writeFileSync(join(folder, 'header.json'), JSON.stringify(sides, null, 2));
  } catch (error) {
    await proxy.close(0);
    throw error;
  }
  const ways = proxy.open.filter(({ route }) => route.to === 'buyer').map(({ url }) => url);
  const companion = new Companion({ folder, profiles: options.profile, json: options.json === true, ways }, queue, tell);
  // Whatever goes wrong for one request, the others go on.
  const stumbled: string[] = [];
  const stumble = (error: Error) => void (stumbled.length < 100 && stumbled.push(oneLine(`the proxy stumbled: ${error.message}`)));
  process.on('uncaughtException', stumble);
  for (const route of proxy.open) console.error(announcement(route));
  await stopped(options.for);
  console.error('Ending; what is under way may end. Stop it again to give up the report.');
  const giveUp = () => companion.abandon();
  process.once('SIGINT', giveUp).once('SIGTERM', giveUp);
  await proxy.close(grace);
  const left = shortcomings(queue, routes, rewriteCallbacks);
  const code = await companion.close({ end: true, handed: queue.handed, left, errors: [...companion.errors, ...stumbled] });
  process.off('uncaughtException', stumble).off('SIGINT', giveUp).off('SIGTERM', giveUp);
  const rest = join(folder, 'exchanges');
  if (code === exit.harness && existsSync(rest)) console.error(`What was not concluded is kept in ${rest}.`);
  return code;
}

/** @throws ProfileError or UsageError when a profile contradicts itself; what it would need to provoke traffic is no matter here */
function sensible(file: string): Profile {
  const profile = loadProfile(file);
  const senseless = review(profile).filter(({ weight, sentence }) => weight === 'configuration' && !sentence.includes('ixit.'));
  if (senseless.length > 0) throw new UsageError(senseless.map(({ sentence }) => `${file}: ${sentence}`).join('\n'));
  return profile;
}

async function started(routes: ProxyRoute[], queue: Queue, rewriteCallbacks: boolean): Promise<Proxy> {
  try {
    return await Proxy.start({ routes, onlooker: queue, rewriteCallbacks });
  } catch (error) {
    const { code, port, address } = error as NodeJS.ErrnoException & { port?: number; address?: string };
    if (code === 'EADDRINUSE') throw new UsageError(`Port ${port} is in use on ${address}; listen on another.`);
    if (code?.startsWith('E')) throw new UsageError(`Cannot listen on ${address ?? routes.map(({ host }) => host).join(', ')} (${code}).`);
    throw error;
  }
}

function announcement({ route: { to, target }, url }: OpenRoute): string {
  const [whose, whom] = to === 'seller' ? ['Buyer', 'Seller'] : ['Seller', "Buyer's listener"];
  return `The ${whose} is to call ${url}, and reaches the ${whom} at ${target.href.replace(/\/$/, '')}`;
}

function stopped(after: number | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = after === undefined ? undefined : setTimeout(stop, after);
    function stop(): void {
      clearTimeout(timer);
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve();
    }
    process.on('SIGINT', stop).on('SIGTERM', stop);
  });
}

const units: Record<string, number> = { s: 1000, m: 60_000, h: 3_600_000 };

function duration(text: string): number {
  const [, count = '', unit = ''] = /^(\d+)([smh])$/.exec(text) ?? [];
  const ms = Number(count) * (units[unit] ?? 0);
  // Longer than a timer can wait.
  if (ms > 0 && ms < 2 ** 31) return ms;
  throw new InvalidArgumentError('It must be a number with its unit, as 30s, 10m or 8h.');
}
