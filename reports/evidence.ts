import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Exchange } from '../standards/exchange';

/** Reads the exchanges that the workers of one project wrote, in order of time. A line that is cut off (a crash) is passed over. */
export async function readExchanges(folder: string): Promise<Exchange[]> {
  if (!existsSync(folder)) return [];
  const exchanges: Exchange[] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ndjson'))) {
    for await (const line of createInterface({ input: createReadStream(join(folder, file)) })) {
      const exchange = parseLine(line);
      if (exchange) exchanges.push(exchange);
    }
  }
  return exchanges.sort((a, b) => a.at - b.at || serial(a) - serial(b));
}

function parseLine(line: string): Exchange | undefined {
  try {
    const exchange = JSON.parse(line) as Exchange;
    for (const message of [exchange.request, exchange.response])
      if (message?.text && !message.unreadable) message.body = bodyOf(message.text);
    return exchange;
  } catch {
    return undefined;
  }
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function serial(exchange: Exchange): number {
  return Number(exchange.id.slice(exchange.id.lastIndexOf('-') + 1));
}
