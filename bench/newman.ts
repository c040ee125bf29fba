import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Exchange } from '../standards/exchange';
import { packageRoot } from '../schemas/root';
import { command } from './measure';
import type { Traffic } from './traffic';

/** newman sending the same requests to a server that gives the same answers, with one schema assertion each. */
export async function newman({ exchanges }: Traffic): Promise<{ requests: number; seconds: number }> {
  const asked = exchanges.filter((exchange) => exchange.to === 'IUT' && exchange.response);
  const server = createServer((request, response) => {
    const answer = asked[Number(request.headers['x-bench'])]!.response!;
    request.resume().on('end', () => {
      response.writeHead(answer.status, { 'content-type': answer.headers['content-type'] ?? 'application/json' });
      response.end(answer.text ?? '');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const file = join(tmpdir(), `lso-bench-${process.pid}.json`);
  writeFileSync(file, JSON.stringify(collection(asked, port)));
  const { seconds, code, output } = await command([
    join(packageRoot(), 'bench/node_modules/newman/bin/newman.js'),
    'run',
    file,
    '--reporters',
    'json',
    '--reporter-json-export',
    `${file}.out`,
  ]);
  server.close();
  if (code !== 0) throw new Error(`newman failed: ${output.slice(0, 400)}`);
  return { requests: asked.length, seconds };
}

/** A Postman collection with the recorded requests; `x-bench` tells the server which answer to give. */
function collection(asked: readonly Exchange[], port: number) {
  const test = [
    'const schema = { type: ["object", "array"] };',
    'pm.test("schema", () => { if (pm.response.text()) pm.expect(tv4.validate(pm.response.json(), schema)).to.be.true; });',
  ];
  const item = asked.map(({ request }, index) => ({
    name: `${index}`,
    event: [{ listen: 'test', script: { type: 'text/javascript', exec: test } }],
    request: {
      method: request.method,
      header: [
        { key: 'x-bench', value: String(index) },
        { key: 'content-type', value: 'application/json' },
      ],
      url: `http://127.0.0.1:${port}${new URL(request.url).pathname}`,
      ...(request.text && { body: { mode: 'raw', raw: request.text } }),
    },
  }));
  return { info: { name: 'bench', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' }, item };
}
