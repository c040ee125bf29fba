import { trade, type BuyerOptions } from '../fixtures/emulators/buyer/buyer';
import { referenceBuyer, referenceTrade } from '../fixtures/profile/buyer/reference';
import { UsageError } from './exit';

/** What the command line says of the Seller that the reference Buyer is to trade with; the environment says the rest. */
export interface EmulatedBuyer {
  url?: string;
}

/**
 * `emulate buyer`: the reference Buyer does all that it has to do with a Seller, and ends. Its environment is that of a Buyer under test.
 * @returns the root URL of that Seller
 */
export async function emulateBuyer(
  { url = process.env.LSO_SELLER_URL }: EmulatedBuyer,
  env: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  if (!url) throw new UsageError('Name the Seller to trade with, as --url http://127.0.0.1:8080.');
  if (!URL.canParse(url)) throw new UsageError(`--url ${url} is not a URL.`);
  const options = optionsOf(url.replace(/\/$/, ''), env);
  console.error(`The emulated Buyer trades with ${options.url}`);
  try {
    await trade(options);
  } catch (error) {
    const { message, cause } = error as Error & { cause?: NodeJS.ErrnoException };
    throw new UsageError(`The emulated Buyer could not go on: ${cause?.code ?? message}.`);
  }
  console.error('The emulated Buyer has done what it had to do.');
  return options.url;
}

function optionsOf(url: string, env: NodeJS.ProcessEnv): BuyerOptions {
  const usual = referenceTrade(url, referenceBuyer());
  const { LSO_TOKEN_URL: tokenUrl = `${url}/oauth/token`, LSO_CLIENT_ID: clientId, LSO_CLIENT_SECRET: clientSecret } = env;
  const { LSO_API_KEY_HEADER: header, LSO_API_KEY: value, LSO_BUYER_ID: buyerId, LSO_SELLER_ID: sellerId } = env;
  const key = header && value ? { auth: { kind: 'apiKey' as const, header, value } } : {};
  const token = clientId && clientSecret ? { auth: { kind: 'oauth2' as const, tokenUrl, clientId, clientSecret } } : {};
  return { ...usual, ...token, ...key, parties: { ...(buyerId && { buyerId }), ...(sellerId && { sellerId }) } };
}
