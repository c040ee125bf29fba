import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Bodies, parsed } from '../standards/bodies';
import type { Exchange } from '../standards/exchange';

/** Reads the exchanges that the workers of one project wrote, in order of time. A line that is cut off (a crash) is passed over. */
export async function readExchanges(folder: string): Promise<Exchange[]> {
  if (!existsSync(folder)) return [];
  const exchanges: Exchange[] = [];
  const bodies = new Bodies();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ndjson'))) {
    for await (const line of createInterface({ input: createReadStream(join(folder, file)) })) {
      const exchange = parseLine(line, bodies);
      if (exchange) exchanges.push(exchange);
    }
  }
  return exchanges.sort((a, b) => a.at - b.at || serial(a) - serial(b));
}

function parseLine(line: string, bodies: Bodies): Exchange | undefined {
  const exchange = parsed(line) as Exchange | undefined;
  if (!exchange?.request) return undefined;
  const { request, response } = exchange;
  if (request.text && !request.unreadable) request.body = parsed(request.text);
  if (response) response.body = bodies.of(exchange);
  return exchange;
}

function serial(exchange: Exchange): number {
  return Number(exchange.id.slice(exchange.id.lastIndexOf('-') + 1));
}
