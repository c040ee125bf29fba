import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A Seller that answers at once, with the quotes of a file, each under the id that is asked for, or under a new one. */
const { created, retrieved, id } = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Record<'created' | 'retrieved' | 'id', string>;
let count = 0;

const server = createServer((asked, answer) => {
  asked.resume().on('end', () => {
    const own = asked.method === 'POST' ? `quote-${++count}` : asked.url!.slice(asked.url!.lastIndexOf('/') + 1);
    const body = Buffer.from((asked.method === 'POST' ? created! : retrieved!).replaceAll(id!, own));
    answer.writeHead(asked.method === 'POST' ? 201 : 200, {
      'content-type': 'application/json;charset=utf-8',
      'content-length': body.length,
    });
    answer.end(body);
  });
});

server.listen(0, '127.0.0.1', () => console.log(`listens at http://127.0.0.1:${(server.address() as AddressInfo).port}`));
